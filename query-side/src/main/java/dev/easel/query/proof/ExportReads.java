package dev.easel.query.proof;

import dev.easel.platform.Problem;
import dev.easel.query.proof.chain.SignedHead;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The export, sent while it is read: for {@code ./easel verify}, and for whoever writes a verifier of his own. */
@RestController
class ExportReads {

    private static final int BUFFER = 1 << 16;

    private final Export export;
    private final HeadBook book;
    private final HeadArchive archive;

    ExportReads(Export export, HeadBook book, HeadArchive archive) {
        this.export = export;
        this.book = book;
        this.archive = archive;
    }

    /**
     * @param from a sealed position, whose range is the first one sent; without both: everything
     * @param to a sealed position, whose range is the last one sent
     */
    @GetMapping("/api/finance/proof/export")
    void export(@Nullable Long from, @Nullable Long to, HttpServletResponse response) throws IOException {
        var isWhole = from == null && to == null;
        var first = isWhole ? null : sealed("from", from == null ? 0 : from);
        var last = isWhole ? null : to == null ? book.latest() : sealed("to", to);
        archive.check(); // while it can still be said that it is away
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"easel-log.ndjson\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        if (first == null || last == null) {
            export.whole(out);
        } else {
            export.ranges(first, last, out);
        }
        out.flush();
    }

    private SignedHead sealed(String parameter, long position) {
        var head = book.covering(position);
        if (head == null) {
            throw Problem.invalid(
                    List.of(new Problem.FieldError("/" + parameter, parameter + " is the position of a sealed event")));
        }
        return head;
    }
}
