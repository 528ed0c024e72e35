package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Pulse;
import java.util.Arrays;

/**
 * Cheapest cut of a grid of pixels with eight neighbours each, after Boykov and Kolmogorov: one search tree grows from
 * the source and one from the sink; where they meet, flow is pushed and the torn branches find new parents.
 */
final class MaxFlow {

    private static final byte FREE = 0;
    private static final byte SOURCE = 1;
    private static final byte SINK = 2;
    private static final byte ROOT = 8; // parent is the terminal itself
    private static final byte NONE = 9;

    private final int width;
    private final int stride;
    private final int[] offset;
    private final float[][] capacity; // per direction d (opposite: 7 - d) and node, with a rim of dead nodes
    private final float[] terminal; // what the source (positive) or the sink (negative) can still give or take
    private final byte[] tree;
    private final byte[] parent;
    private final int[] stamp;
    private final int[] depth;
    private final NodeQueue active;
    private final NodeQueue orphans;
    private int time;

    MaxFlow(int width, int height) {
        this.width = width;
        this.stride = width + 2;
        int nodes = stride * (height + 2);
        this.offset = new int[] {-stride - 1, -stride, -stride + 1, -1, 1, stride - 1, stride, stride + 1};
        this.capacity = new float[8][nodes];
        this.terminal = new float[nodes];
        this.tree = new byte[nodes];
        this.parent = new byte[nodes];
        this.stamp = new int[nodes];
        this.depth = new int[nodes];
        this.active = new NodeQueue(nodes);
        this.orphans = new NodeQueue(nodes);
    }

    private int node(int x, int y) {
        return (y + 1) * stride + x + 1;
    }

    /** @param weight positive: how much it costs to part the pixel from the source; negative: from the sink */
    void terminal(int x, int y, float weight) {
        terminal[node(x, y)] = weight;
    }

    /** @param direction 4 right, 5 down left, 6 down, 7 down right */
    void edge(int x, int y, int direction, float weight) {
        int i = node(x, y);
        capacity[direction][i] = weight;
        capacity[7 - direction][i + offset[direction]] = weight;
    }

    boolean onSourceSide(int x, int y) {
        return tree[node(x, y)] == SOURCE;
    }

    void solve() throws InterruptedException {
        Arrays.fill(parent, NONE);
        for (int i = 0; i < tree.length; i++) {
            if (terminal[i] != 0) {
                adopt(i, terminal[i] > 0 ? SOURCE : SINK, ROOT, 1);
                active.add(i);
            }
        }
        for (int i = active.first(), steps = 0; i >= 0; i = active.first(), steps++) {
            if ((steps & 0xfff) == 0) {
                Pulse.stopIfInterrupted();
            }
            if (tree[i] == FREE || !grow(i)) {
                active.removeFirst();
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
        for (int d = 0; d < 8; d++) {
            int j = i + offset[d];
            if (residual(i, j, d, tree[i]) > 0) {
                if (tree[j] == FREE) {
                    adopt(j, tree[i], 7 - d, depth[i] + 1);
                    stamp[j] = stamp[i];
                    active.add(j);
                } else if (tree[j] != tree[i]) {
                    time++;
                    augment(tree[i] == SOURCE ? i : j, tree[i] == SOURCE ? d : 7 - d);
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

    /** What the edge still carries away from the source, or towards the sink in the sink's tree. */
    private float residual(int i, int j, int d, byte side) {
        return side == SOURCE ? capacity[d][i] : capacity[7 - d][j];
    }

    private void augment(int i, int d) {
        int j = i + offset[d];
        float flow = Math.min(capacity[d][i], Math.min(bottleneck(i, SOURCE), bottleneck(j, SINK)));
        capacity[d][i] -= flow;
        capacity[7 - d][j] += flow;
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
        while (parent[i] != ROOT) {
            int up = parent[i];
            int j = i + offset[up];
            least = Math.min(least, residual(j, i, 7 - up, side));
            i = j;
        }
        return Math.min(least, Math.abs(terminal[i]));
    }

    private void push(int start, float flow, byte side) {
        int i = start;
        while (parent[i] != ROOT) {
            int up = parent[i];
            int j = i + offset[up];
            float sign = side == SOURCE ? 1 : -1;
            capacity[7 - up][j] -= sign * flow;
            capacity[up][i] += sign * flow;
            if (residual(j, i, 7 - up, side) <= 0) {
                orphan(i);
            }
            i = j;
        }
        terminal[i] -= side == SOURCE ? flow : -flow;
        if (terminal[i] == 0) {
            orphan(i);
        }
    }

    private void orphan(int i) {
        parent[i] = NONE;
        orphans.add(i);
    }

    private void findParent(int i) {
        int best = NONE;
        int nearest = Integer.MAX_VALUE;
        for (int d = 0; d < 8; d++) {
            int j = i + offset[d];
            if (tree[j] == tree[i] && parent[j] != NONE && residual(j, i, 7 - d, tree[i]) > 0) {
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
            adopt(i, tree[i], best, nearest + 1);
        }
    }

    private int distanceToRoot(int start) {
        int steps = 0;
        int i = start;
        while (stamp[i] != time && parent[i] != ROOT) {
            if (parent[i] == NONE) {
                return Integer.MAX_VALUE;
            }
            i += offset[parent[i]];
            steps++;
        }
        int distance = steps + (stamp[i] == time ? depth[i] : 1);
        if (stamp[i] != time) {
            stamp[i] = time;
            depth[i] = 1;
        }
        int remaining = distance;
        for (int j = start; stamp[j] != time; j += offset[parent[j]]) {
            stamp[j] = time;
            depth[j] = remaining--;
        }
        return distance;
    }

    private void release(int i) {
        for (int d = 0; d < 8; d++) {
            int j = i + offset[d];
            if (tree[j] == tree[i]) {
                if (residual(j, i, 7 - d, tree[i]) > 0) {
                    active.add(j);
                }
                if (parent[j] != NONE && parent[j] != ROOT && j + offset[parent[j]] == i) {
                    orphan(j);
                }
            }
        }
        tree[i] = FREE;
    }
}
