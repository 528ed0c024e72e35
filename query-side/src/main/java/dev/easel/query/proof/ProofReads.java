package dev.easel.query.proof;

import dev.easel.engine.RawLog;
import dev.easel.query.platform.Cursor;
import dev.easel.query.proof.HeadArchive.Agreement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the proof stands, for finance: what is sealed, what waits, and whether table and archive say the same. */
@RestController
class ProofReads {

    private final Sealer sealer;
    private final SealWorker worker;
    private final HeadBook book;
    private final SigningKeys keys;
    private final HeadArchive archive;
    private final RawLog log;
    private final ProofSettings settings;

    ProofReads(
            Sealer sealer,
            SealWorker worker,
            HeadBook book,
            SigningKeys keys,
            HeadArchive archive,
            RawLog log,
            ProofSettings settings) {
        this.sealer = sealer;
        this.worker = worker;
        this.book = book;
        this.keys = keys;
        this.archive = archive;
        this.log = log;
        this.settings = settings;
    }

    @GetMapping("/api/finance/proof")
    ProofState state() {
        var latest = book.latest();
        var lag = sealer.lag();
        var archiving = book.archiving();
        return new ProofState(
                book.logId(),
                log.written() + 1,
                latest == null ? 0 : latest.head().last() + 1,
                new Lag(lag.events(), lag.age().toSeconds()),
                new Range(settings.rangeEvents(), settings.rangeAge().toSeconds()),
                new Archive(archiving.heads(), archiving.waiting(), archiving.differing()),
                latest == null ? null : HeadJson.of(latest),
                keys.all().stream().map(KeyJson::of).toList(),
                worker.problem());
    }

    @GetMapping("/api/finance/proof/heads")
    HeadList heads(@Nullable Integer limit, @Nullable String cursor) {
        var most = Cursor.limit(limit);
        var found = book.below(Cursor.read(cursor).major(), most + 1); // one more tells whether there is a next page
        var shown = found.subList(0, Math.min(found.size(), most));
        var next =
                found.size() > shown.size() ? new Cursor(shown.getLast().head().number(), 0).text() : null;
        return new HeadList(shown.stream().map(HeadJson::of).map(this::compared).toList(), next);
    }

    private ComparedHead compared(HeadJson head) {
        return new ComparedHead(head, archive.compare(head));
    }

    /**
     * @param events how many there are in the log
     * @param sealed how many of them are sealed
     * @param problem why the sealing of this process stands still; absent when it does not
     */
    record ProofState(
            String logId,
            long events,
            long sealed,
            Lag lag,
            Range range,
            Archive archive,
            @Nullable HeadJson head,
            List<KeyJson> keys,
            @Nullable String problem) {

        ProofState {
            keys = List.copyOf(keys);
        }
    }

    /** @param seconds age of the oldest event that is not sealed */
    record Lag(long events, long seconds) {}

    /** When a range is sealed: it has so many events, or its first one is so old. */
    record Range(int events, long seconds) {}

    /**
     * @param waiting heads that are not archived yet
     * @param differing heads of which the archive had another one
     */
    record Archive(long heads, long waiting, long differing) {}

    /** @param nextCursor absent at the end */
    record HeadList(List<ComparedHead> heads, @Nullable String nextCursor) {

        HeadList {
            heads = List.copyOf(heads);
        }
    }

    /** A head, and whether its file in the archive says the same at this moment. */
    record ComparedHead(HeadJson head, Agreement archive) {}
}
