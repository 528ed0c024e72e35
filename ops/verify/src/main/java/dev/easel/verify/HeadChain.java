package dev.easel.verify;

import static dev.easel.verify.Reason.CHAIN_BROKEN;
import static dev.easel.verify.Reason.HEAD_FORGED;
import static dev.easel.verify.Reason.HEAD_MISSING;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The heads, each against the one before it, its signature, and what the archive has. */
final class HeadChain {

    private final String logId;
    private final Keyring keys;
    private final List<SealedHead> known;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> signers = new LinkedHashSet<>();
    private @Nullable SealedHead last;
    private long lastNumber;
    private long count;
    private long archivedTo;

    /**
     * @param after number of the head before the first one to come; 0 from the beginning
     * @param known heads that were seen before
     */
    HeadChain(String logId, long after, Keyring keys, List<SealedHead> known) {
        this.logId = logId;
        this.keys = keys;
        this.known = List.copyOf(known);
        this.lastNumber = after;
        this.archivedTo = after;
    }

    /** Takes the next head, and says what is wrong with it. */
    void take(SealedHead head) {
        count++;
        signers.add(head.keyId());
        var before = last;
        if (head.number() > lastNumber + 1) {
            missing(head, before);
        } else if (head.number() <= lastNumber) {
            add(head, HEAD_FORGED, "is there after head " + lastNumber);
        } else if (before == null) {
            first(head);
        } else if (!head.previous().equals(before.hash()) || head.from() != before.to() + 1) {
            add(head, CHAIN_BROKEN, "does not follow from head " + before.number());
        }
        if (!head.logId().equals(logId)) {
            add(head, HEAD_FORGED, "is of another log");
        } else if (head.size() < 1) {
            add(head, HEAD_FORGED, "covers no event");
        } else if (!isSigned(head)) {
            add(head, HEAD_FORGED, "is not signed by a published key");
        }
        if (known.stream().anyMatch(it -> it.number() == head.number() && !it.isSame(head))) {
            add(head, HEAD_FORGED, "is not the one that was known before");
        }
        last = head;
        lastNumber = head.number();
    }

    /** Says which known heads did not come. */
    void end() {
        known.stream()
                .filter(it -> it.number() > lastNumber)
                .forEach(it -> findings.add(finding(it, HEAD_MISSING, "was known before, and is not there")));
    }

    /** Takes what the archive has; the head of that number comes before it. */
    void takeArchived(SealedHead archived) {
        var present = last;
        if (present != null && archived.number() <= lastNumber && archived.number() > archivedTo + 1) {
            var detail = "The archive has head " + archived.number() + ", but not head " + (archivedTo + 1) + ".";
            findings.add(new Finding(present.from(), archivedTo + 1, HEAD_MISSING, detail));
        }
        takeArchivedAlone(archived);
    }

    /** The same where it was not looked for every one. */
    void takeArchivedAlone(SealedHead archived) {
        var present = last;
        archivedTo = archived.number();
        if (present == null || archived.number() > lastNumber) {
            onlyArchived(archived);
        } else if (!archived.isSame(present)) {
            add(present, HEAD_FORGED, "is not the one that the archive has");
        }
    }

    /** The head that was taken last. */
    @Nullable
    SealedHead last() {
        return last;
    }

    long count() {
        return count;
    }

    /** Number of the last head that the archive was seen to have. */
    long archivedTo() {
        return archivedTo;
    }

    List<String> signers() {
        return List.copyOf(signers);
    }

    List<Finding> findings() {
        return findings;
    }

    private void onlyArchived(SealedHead archived) {
        if (isSigned(archived)) {
            findings.add(finding(archived, HEAD_MISSING, "is in the archive alone"));
        }
    }

    private boolean isSigned(SealedHead head) {
        return keys.signed(head.keyId(), head.canonical(), head.signature());
    }

    private void first(SealedHead head) {
        var isBeginning = head.from() == 0 && head.previous().equals(new Digest(new byte[Digest.SIZE]));
        if (head.number() == 1 && !isBeginning) {
            add(head, CHAIN_BROKEN, "is the first one, but does not begin the log");
        }
    }

    private void missing(SealedHead head, @Nullable SealedHead before) {
        var from = before == null ? 0 : before.to() + 1;
        var detail = "Head " + (lastNumber + 1) + " is not there; the next one is head " + head.number() + ".";
        findings.add(new Finding(from, lastNumber + 1, HEAD_MISSING, detail));
    }

    private void add(SealedHead head, Reason reason, String what) {
        findings.add(finding(head, reason, what));
    }

    private static Finding finding(SealedHead head, Reason reason, String what) {
        return new Finding(head.from(), head.number(), reason, "Head " + head.number() + " " + what + ".");
    }
}
