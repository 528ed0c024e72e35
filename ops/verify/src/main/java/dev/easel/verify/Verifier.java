package dev.easel.verify;

import static dev.easel.verify.Reason.EDITED;
import static dev.easel.verify.Reason.HEAD_MISSING;
import static dev.easel.verify.Reason.TRUNCATED;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an export from its first line to its last, and says what is wrong with the log in it. */
public final class Verifier {

    private final Keyring keys;
    private final List<SealedHead> known;
    private final boolean isWhole;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Ranges ranges = new Ranges();
    private @Nullable HeadChain chain;
    private boolean ended;

    private Verifier(Set<String> pinned, List<SealedHead> known, boolean isWhole) {
        this.keys = new Keyring(pinned);
        this.known = known;
        this.isWhole = isWhole;
    }

    /**
     * Checks an export.
     *
     * @param pinned ids of the keys that are to be trusted; empty: whichever the export has first
     */
    public static Verdict verify(InputStream export, Set<String> pinned) throws IOException {
        return verify(export, pinned, List.of(), false);
    }

    /**
     * The same where more is known.
     *
     * @param known heads that were seen before, in receipts
     * @param isWhole whether it must begin with the first event
     */
    static Verdict verify(InputStream export, Set<String> pinned, List<SealedHead> known, boolean isWhole)
            throws IOException {
        var verifier = new Verifier(pinned, known, isWhole);
        var lines = new BufferedReader(new InputStreamReader(export, StandardCharsets.UTF_8), 1 << 16);
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                verifier.take(Json.object(line));
            } catch (Json.Unreadable unreadable) {
                verifier.unreadable(number, unreadable);
            }
        }
        return verifier.verdict();
    }

    private void take(Json.Fields line) {
        if (ended) {
            throw new Json.Unreadable("Expected nothing behind the last line");
        }
        switch (line.text("line")) {
            case "log" -> begin(line);
            case "key" -> keys.take(line);
            case "event" -> ranges.take(LoggedEvent.ofExport(line));
            case "head" -> seal(SealedHead.of(line), leaves(line.text("leaves")));
            case "archived" -> chain().takeArchived(SealedHead.of(line));
            case "end" -> end(line.number("written"));
            default -> throw new Json.Unreadable("Expected a line of a known kind, but got " + line.text("line"));
        }
    }

    private void begin(Json.Fields line) {
        if (chain != null) {
            throw new Json.Unreadable("Expected one line of the log");
        }
        var after = line.number("afterHead");
        chain = new HeadChain(line.text("logId"), after, keys, known);
        if (after > 0 && isWhole) {
            findings.add(new Finding(0, 1, HEAD_MISSING, "The log begins behind head " + after + "."));
        } else if (after > 0) {
            notes.add("Begins behind head " + after + ": what was before was not looked at.");
        }
    }

    private void seal(SealedHead head, List<Digest> leaves) {
        var before = chain().last();
        chain().take(head);
        ranges.seal(head, before == null ? beginning(head) : before.to(), leaves);
    }

    /** Part of a log begins where its first head says. */
    private static long beginning(SealedHead head) {
        return head.number() == 1 ? -1 : head.from() - 1;
    }

    private void end(long written) {
        ended = true;
        ranges.end(sealedTo() + 1, written, true);
    }

    private Verdict verdict() {
        var heads = chain();
        if (!ended) {
            ranges.end(sealedTo() + 1, Long.MAX_VALUE, false);
            findings.add(new Finding(sealedTo() + 1, 0, TRUNCATED, "The export ends before its last line."));
        }
        if (heads.count() == 0 && ranges.events() > 0) {
            findings.add(new Finding(0, 1, HEAD_MISSING, "There are events, but no head at all."));
        }
        if (heads.archivedTo() < lastNumber()) {
            notes.add("Not in the archive: heads from " + (heads.archivedTo() + 1) + " to " + lastNumber() + ".");
        }
        heads.end();
        findings.addAll(heads.findings());
        findings.addAll(ranges.findings());
        notes.addAll(keys.notes());
        return new Verdict(ranges.events(), ranges.sealed(), heads.count(), heads.signers(), findings, notes);
    }

    private void unreadable(long number, Json.Unreadable what) {
        var detail = "Line " + number + " cannot be read: " + what.getMessage() + ".";
        findings.add(new Finding(sealedTo() + 1, 0, EDITED, detail));
    }

    private HeadChain chain() {
        var present = chain;
        if (present == null) {
            throw new Json.Unreadable("Expected the line of the log first");
        }
        return present;
    }

    private long sealedTo() {
        var last = chain == null ? null : chain.last();
        return last == null ? -1 : last.to();
    }

    private long lastNumber() {
        var last = chain().last();
        return last == null ? 0 : last.number();
    }

    private static List<Digest> leaves(String base64) {
        var bytes = LoggedEvent.base64(base64);
        var leaves = new ArrayList<Digest>(bytes.length / Digest.SIZE);
        for (var at = 0; at + Digest.SIZE <= bytes.length; at += Digest.SIZE) {
            leaves.add(new Digest(Arrays.copyOfRange(bytes, at, at + Digest.SIZE)));
        }
        return leaves;
    }
}
