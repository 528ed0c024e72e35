package dev.easel.query.proof;

import dev.easel.engine.RawEvent;
import dev.easel.engine.RawLog;
import dev.easel.platform.Problem;
import dev.easel.query.proof.chain.Hash;
import dev.easel.query.proof.chain.Leaf;
import dev.easel.query.proof.chain.MerkleTree;
import dev.easel.query.proof.chain.SignedHead;
import java.util.List;
import java.util.Objects;

/** Makes receipts, of what agrees with its head and of nothing else. */
final class Receipts {

    private final RawLog log;
    private final HeadBook book;
    private final SigningKeys keys;

    Receipts(RawLog log, HeadBook book, SigningKeys keys) {
        this.log = log;
        this.book = book;
        this.keys = keys;
    }

    /** @param entry id of the movement that the event at this position made */
    Receipt of(String entry, long position) {
        var head = book.covering(position);
        if (head == null) {
            throw new Problem(409, "NOT_SEALED_YET", "This movement is not sealed yet; that takes some seconds.");
        }
        var leaves = book.leaves(head.head().number());
        var found = log.after(position - 1, 1);
        var key = keys.find(head.head().keyId());
        if (key == null || !agree(found, position, leaves, head)) {
            throw new Problem(
                    409, "PROOF_BROKEN", "The log at position " + position + " is no longer what was sealed.");
        }
        return Receipt.of(entry, found.getFirst(), leaves, head, key);
    }

    private static boolean agree(List<RawEvent> found, long position, List<Hash> leaves, SignedHead head) {
        var index = (int) (position - head.head().first());
        return found.size() == 1
                && index < leaves.size()
                && Objects.equals(Leaf.of(found.getFirst()), leaves.get(index))
                && Objects.equals(new MerkleTree(leaves).root(), head.head().root());
    }
}
