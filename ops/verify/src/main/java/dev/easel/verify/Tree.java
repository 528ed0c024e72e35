package dev.easel.verify;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Merkle tree of RFC 6962, grown leaf by leaf: complete subtrees wait on a stack until their equals come. */
final class Tree {

    private static final byte NODE = 1;

    private final ArrayDeque<Digest> complete = new ArrayDeque<>();
    private long leaves;

    static Digest rootOf(List<Digest> leaves) {
        var tree = new Tree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    void add(Digest leaf) {
        var subtree = leaf;
        for (var level = leaves; (level & 1) == 1; level >>= 1) {
            subtree = node(complete.pop(), subtree);
        }
        complete.push(subtree);
        leaves++;
    }

    Digest root() {
        if (complete.isEmpty()) {
            return new Digest(Digest.sha256().digest());
        }
        var waiting = complete.iterator();
        var root = waiting.next();
        while (waiting.hasNext()) {
            root = node(waiting.next(), root);
        }
        return root;
    }

    /** The root that follows from one leaf and its audit path (RFC 9162, section 2.1.3.2); null when they do not fit. */
    static @Nullable Digest rootBy(Digest leaf, long index, long size, List<Digest> path) {
        var place = index;
        var last = size - 1;
        var root = leaf;
        for (var neighbour : path) {
            if (last == 0) {
                return null;
            }
            if ((place & 1) == 1 || place == last) {
                root = node(neighbour, root);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                root = node(root, neighbour);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && index >= 0 && index < size ? root : null;
    }

    private static Digest node(Digest left, Digest right) {
        var sha = Digest.sha256();
        sha.update(NODE);
        sha.update(left.bytes());
        sha.update(right.bytes());
        return new Digest(sha.digest());
    }
}
