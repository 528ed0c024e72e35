package dev.easel.query.proof.chain;

import java.util.ArrayList;
import java.util.List;

/** The tree of RFC 6962, section 2.1: leaves and nodes are hashed apart, so that neither can be taken for the other. */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<Hash> leaves;

    public MerkleTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    /** The leaf of these bytes. */
    static Hash leaf(byte[] bytes) {
        return Hash.over(LEAF, bytes);
    }

    /** Of no leaf at all it is the hash of nothing. */
    public Hash root() {
        return leaves.isEmpty() ? Hash.over() : root(leaves);
    }

    /** What is needed, beside a leaf, to compute the root: the audit path, from the leaf's neighbour up. */
    public List<Hash> path(int index) {
        var path = new ArrayList<Hash>();
        collect(index, leaves, path);
        return path;
    }

    private static Hash root(List<Hash> part) {
        if (part.size() == 1) {
            return part.getFirst();
        }
        var split = split(part.size());
        return node(root(part.subList(0, split)), root(part.subList(split, part.size())));
    }

    private static void collect(int index, List<Hash> part, List<Hash> path) {
        if (part.size() == 1) {
            return;
        }
        var split = split(part.size());
        var left = part.subList(0, split);
        var right = part.subList(split, part.size());
        if (index < split) {
            collect(index, left, path);
            path.add(root(right));
        } else {
            collect(index - split, right, path);
            path.add(root(left));
        }
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.over(NODE, left.toBytes(), right.toBytes());
    }

    /** The largest power of two below the size. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
