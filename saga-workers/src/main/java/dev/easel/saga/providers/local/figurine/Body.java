package dev.easel.saga.providers.local.figurine;

import dev.easel.saga.providers.local.shape.Relief;
import java.util.Arrays;

/**
 * The figure itself: a front and a back over the nodes of a relief, cut along its outline between the nodes (marching
 * squares), and sides that join them. Front and back have the same outline, so the body is closed.
 */
final class Body {

    private static final float HALF_RIM = 0.010f; // of the figure's size: its sides are twice as thick
    private static final float CUT = 0.5f; // of alpha
    private static final float LEAST = 0.12f; // from node to cut, or triangles would have no area
    private static final int NONE = -1;

    private final Mesh mesh;
    private final Relief relief;
    private final Coat coat;
    private final Drape drape;
    private final int width;
    private final float rim;
    private final float[] front;
    private final float[] back;
    private final int[][] corners; // of front and back: nodes, cuts to the right of nodes, cuts below nodes
    private final int[] sides; // corner of each back cut that the sides use

    private Body(Mesh mesh, Relief relief, Coat coat) {
        this.mesh = mesh;
        this.relief = relief;
        this.coat = coat;
        this.drape = new Drape(relief);
        this.width = relief.lattice.width();
        this.rim = HALF_RIM * relief.size;
        this.front = smooth(relief.front);
        this.back = smooth(relief.back);
        this.corners = new int[2][3 * relief.alpha.length];
        this.sides = new int[3 * relief.alpha.length];
        Arrays.fill(corners[0], NONE);
        Arrays.fill(corners[1], NONE);
        Arrays.fill(sides, NONE);
    }

    static void add(Mesh mesh, Relief relief, Coat coat) {
        var body = new Body(mesh, relief, coat);
        for (int y = 0; y < relief.lattice.height() - 1; y++) {
            for (int x = 0; x < body.width - 1; x++) {
                body.cell(y * body.width + x);
            }
        }
    }

    private float[] smooth(float[] high) {
        var result = high.clone();
        for (int i = width; i < high.length - width; i++) {
            if (relief.mask[i]) {
                float sum = 4 * high[i];
                float weights = 4;
                for (int to : new int[] {i - 1, i + 1, i - width, i + width}) {
                    if (relief.mask[to]) {
                        sum += high[to];
                        weights++;
                    }
                }
                result[i] = sum / weights;
            }
        }
        return result;
    }

    /** The part of a cell that is inside: its corners and cuts in order around it, counter-clockwise from the front. */
    private void cell(int i) {
        int[] nodes = {i, i + width, i + width + 1, i + 1};
        int[] cuts = {below(i), right(i + width), below(i + 1), right(i)};
        var ring = new int[8];
        int count = 0;
        int inside = 0;
        for (int k = 0; k < 4; k++) {
            boolean in = relief.mask[nodes[k]];
            inside += in ? 1 : 0;
            if (in) {
                ring[count++] = nodes[k];
            }
            if (in != relief.mask[nodes[(k + 1) % 4]]) {
                ring[count++] = cuts[k];
            }
        }
        if (inside == 2 && count == 6 && middle(nodes) <= CUT) { // opposite corners that do not meet
            int first = relief.mask[i] ? 0 : 1;
            polygon(new int[] {nodes[first], cuts[first], cuts[(first + 3) % 4]}, 3);
            polygon(new int[] {nodes[first + 2], cuts[first + 2], cuts[first + 1]}, 3);
        } else if (count > 2) {
            polygon(ring, count);
        }
    }

    private float middle(int[] nodes) {
        return (relief.alpha[nodes[0]] + relief.alpha[nodes[1]] + relief.alpha[nodes[2]] + relief.alpha[nodes[3]]) / 4;
    }

    private int right(int node) {
        return relief.alpha.length + node;
    }

    private int below(int node) {
        return 2 * relief.alpha.length + node;
    }

    private boolean isCut(int key) {
        return key >= relief.alpha.length;
    }

    private void polygon(int[] ring, int count) {
        int start = start(ring, count);
        for (int k = 1; k < count - 1; k++) {
            int a = ring[start];
            int b = ring[(start + k) % count];
            int c = ring[(start + k + 1) % count];
            mesh.triangle(corner(0, a), corner(0, b), corner(0, c));
            mesh.triangle(corner(1, a), corner(1, c), corner(1, b));
        }
        for (int k = 0; k < count; k++) {
            int a = ring[k];
            int b = ring[(k + 1) % count];
            if (isCut(a) && isCut(b)) {
                mesh.triangle(corner(0, b), corner(0, a), side(a));
                mesh.triangle(corner(0, b), side(a), side(b));
            }
        }
    }

    /** A whole cell is divided where it is less steep. */
    private int start(int[] ring, int count) {
        boolean whole = count == 4 && !isCut(ring[0]) && !isCut(ring[1]) && !isCut(ring[2]) && !isCut(ring[3]);
        return whole && Math.abs(front[ring[0]] - front[ring[2]]) > Math.abs(front[ring[1]] - front[ring[3]]) ? 1 : 0;
    }

    private int corner(int face, int key) {
        int known = corners[face][key];
        if (known == NONE) {
            int node = key % relief.alpha.length;
            float x = node % width;
            int row = node / width;
            float y = row;
            float high = face == 0 ? front[node] : back[node];
            boolean foot = false;
            if (isCut(key)) {
                int other = other(key, node);
                boolean across = other == node + 1;
                float at = Math.clamp(
                        (CUT - relief.alpha[node]) / (relief.alpha[other] - relief.alpha[node]), LEAST, 1 - LEAST);
                x += across ? at : 0;
                y += across ? 0 : at;
                foot = relief.isFoot(node, other);
                high = foot ? high : 0;
            }
            int inside = isCut(key) && !relief.mask[node] ? other(key, node) : node;
            float shift = face == 1 || foot ? 0 : drape.shift(inside, isCut(key) ? 0 : drape.distance(node), high);
            known = mesh.corner(
                    x,
                    -y,
                    face == 0 ? rim + high : -rim - high,
                    face == 0 ? coat.frontU(x + shift * drape.across(inside)) : coat.backU(x),
                    coat.v(y + shift * drape.down(inside)));
            corners[face][key] = known;
        }
        return known;
    }

    private int other(int cut, int node) {
        return cut < 2 * relief.alpha.length ? node + 1 : node + width;
    }

    /** Sides carry on the colours of the front. */
    private int side(int key) {
        if (sides[key] == NONE) {
            int front = corner(0, key);
            sides[key] = mesh.cornerAt(corner(1, key), mesh.u(front), mesh.v(front));
        }
        return sides[key];
    }
}
