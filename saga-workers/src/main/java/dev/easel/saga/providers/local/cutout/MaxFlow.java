package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Pulse;
import java.util.Arrays;

/**
 * Cheapest cut of a grid of pixels, after Boykov and Kolmogorov: one search tree grows from the source and one from the
 * sink; where they meet, flow is pushed and the torn branches find new parents. What was pushed for one cut is not pushed
 * again for the next, of which only the weights differ (Kohli and Torr).
 */
final class MaxFlow {

    private static final byte FREE = 0;
    private static final byte SOURCE = 1;
    private static final byte SINK = 2;
    private static final byte ROOT = 8; // parent is the terminal itself
    private static final byte NONE = 9;

    private final int[] step;
    private final float[] capacity; // what the ties still carry
    private final float[] weight; // as they were wanted last
    private final float[] terminal; // what the source (positive) or the sink (negative) can still give or take
    private final byte[] tree;
    private final byte[] parent;
    private final int[] stamp;
    private final int[] depth;
    private final NodeQueue active;
    private final NodeQueue orphans;
    private int time;

    MaxFlow(Ties ties) {
        int nodes = ties.nodes();
        this.step = ties.step;
        this.capacity = ties.strength.clone();
        this.weight = new float[nodes];
        this.terminal = new float[nodes];
        this.tree = new byte[nodes];
        this.parent = new byte[nodes];
        this.stamp = new int[nodes];
        this.depth = new int[nodes];
        this.active = new NodeQueue(nodes);
        this.orphans = new NodeQueue(nodes);
    }

    /** @param wanted positive: how much it costs to part the node from the source; negative: from the sink */
    void terminal(int node, float wanted) {
        terminal[node] += wanted - weight[node];
        weight[node] = wanted;
    }

    boolean onSourceSide(int node) {
        return tree[node] == SOURCE;
    }

    void solve() throws InterruptedException {
        plant();
        for (int i = active.first(), steps = 0; i >= 0; i = active.first(), steps++) {
            if ((steps & 0xfff) == 0) {
                Pulse.stopIfInterrupted();
            }
            if (tree[i] == FREE || !grow(i)) {
                active.removeFirst();
            }
        }
    }

    private void plant() {
        Arrays.fill(tree, FREE);
        Arrays.fill(parent, NONE);
        time++;
        for (int i = 0; i < tree.length; i++) {
            if (terminal[i] != 0) {
                adopt(i, terminal[i] > 0 ? SOURCE : SINK, ROOT, 1);
                active.add(i);
            }
        }
    }

    private void adopt(int i, byte side, int from, int distance) {
        tree[i] = side;
        parent[i] = (byte) from;
        stamp[i] = time;
        depth[i] = distance;
    }

    /** Answers whether a path was found; then the node stays active, for it may lead to more. */
    private boolean grow(int i) {
        byte side = tree[i];
        for (int d = 0; d < Ties.DIRECTIONS; d++) {
            int j = i + step[d];
            if (residual(i, j, d, side) > 0) {
                byte other = tree[j];
                if (other == FREE) {
                    adopt(j, side, 7 - d, depth[i] + 1);
                    stamp[j] = stamp[i];
                    active.add(j);
                } else if (other != side) {
                    time++;
                    augment(side == SOURCE ? i : j, side == SOURCE ? d : 7 - d);
                    return true;
                } else if (stamp[j] <= stamp[i] && depth[j] > depth[i] + 1) {
                    adoptNearer(i, j, d);
                }
            }
        }
        return false;
    }

    private void adoptNearer(int i, int j, int d) {
        parent[j] = (byte) (7 - d);
        stamp[j] = stamp[i];
        depth[j] = depth[i] + 1;
    }

    /** What the tie still carries away from the source, or towards the sink in the sink's tree. */
    private float residual(int i, int j, int d, byte side) {
        return capacity[side == SOURCE ? Ties.DIRECTIONS * i + d : Ties.DIRECTIONS * j + 7 - d];
    }

    private void augment(int i, int d) {
        int j = i + step[d];
        float flow = Math.min(residual(i, j, d, SOURCE), Math.min(bottleneck(i, SOURCE), bottleneck(j, SINK)));
        capacity[Ties.DIRECTIONS * i + d] -= flow;
        capacity[Ties.DIRECTIONS * j + 7 - d] += flow;
        push(i, flow, SOURCE);
        push(j, flow, SINK);
        for (int k = orphans.first(); k >= 0; k = orphans.first()) {
            orphans.removeFirst();
            findParent(k);
        }
    }

    private float bottleneck(int start, byte side) {
        float least = Float.MAX_VALUE;
        int i = start;
        for (int up = parent[i]; up != ROOT; up = parent[i]) {
            int j = i + step[up];
            float carries = residual(j, i, 7 - up, side);
            least = carries < least ? carries : least;
            i = j;
        }
        return Math.min(least, Math.abs(terminal[i]));
    }

    private void push(int start, float flow, byte side) {
        float signed = side == SOURCE ? flow : -flow;
        int i = start;
        for (int up = parent[i]; up != ROOT; up = parent[i]) {
            int j = i + step[up];
            int down = Ties.DIRECTIONS * j + 7 - up;
            int back = Ties.DIRECTIONS * i + up;
            capacity[down] -= signed;
            capacity[back] += signed;
            if (capacity[side == SOURCE ? down : back] <= 0) {
                orphan(i);
            }
            i = j;
        }
        terminal[i] -= signed;
        if (terminal[i] == 0) {
            orphan(i);
        }
    }

    private void orphan(int i) {
        parent[i] = NONE;
        orphans.add(i);
    }

    private void findParent(int i) {
        byte side = tree[i];
        int best = NONE;
        int nearest = Integer.MAX_VALUE;
        for (int d = 0; d < Ties.DIRECTIONS; d++) {
            int j = i + step[d];
            if (tree[j] == side && parent[j] != NONE && residual(j, i, 7 - d, side) > 0) {
                int distance = distanceToRoot(j);
                if (distance < nearest) {
                    nearest = distance;
                    best = d;
                }
            }
        }
        if (best == NONE) {
            release(i);
        } else {
            adopt(i, side, best, nearest + 1);
        }
    }

    private int distanceToRoot(int start) {
        int steps = 0;
        int i = start;
        while (stamp[i] != time && parent[i] != ROOT) {
            if (parent[i] == NONE) {
                return Integer.MAX_VALUE;
            }
            i += step[parent[i]];
            steps++;
        }
        int distance = steps + (stamp[i] == time ? depth[i] : 1);
        if (stamp[i] != time) {
            stamp[i] = time;
            depth[i] = 1;
        }
        int remaining = distance;
        for (int j = start; stamp[j] != time; j += step[parent[j]]) {
            stamp[j] = time;
            depth[j] = remaining--;
        }
        return distance;
    }

    private void release(int i) {
        byte side = tree[i];
        for (int d = 0; d < Ties.DIRECTIONS; d++) {
            int j = i + step[d];
            if (tree[j] == side) {
                if (residual(j, i, 7 - d, side) > 0) {
                    active.add(j);
                }
                if (parent[j] < ROOT && j + step[parent[j]] == i) {
                    orphan(j);
                }
            }
        }
        tree[i] = FREE;
    }
}
