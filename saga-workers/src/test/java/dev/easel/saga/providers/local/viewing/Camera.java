package dev.easel.saga.providers.local.viewing;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Takes pictures of models: walks around them at some height, with light from the upper left behind it. */
public final class Camera {

    private static final float DISTANCE = 3.2f;
    private static final float ZOOM = 2.5f;
    private static final float[] LIGHT = {-0.42f, 0.55f, 0.72f};

    private final int side;
    private final BufferedImage picture;
    private final float[] depth;
    private final double yaw;
    private final double pitch;

    private Camera(Plate plate, double yaw, double pitch) {
        this.side = plate.side();
        this.picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        this.depth = new float[side * side];
        this.yaw = Math.toRadians(yaw);
        this.pitch = Math.toRadians(pitch);
        Arrays.fill(depth, Float.MAX_VALUE);
        for (int i = 0; i < depth.length; i++) {
            picture.setRGB(i % side, i / side, plate.ground());
        }
    }

    /**
     * What a picture is taken on.
     *
     * @param side pixels
     * @param ground alpha, red, green and blue of what nothing covers
     */
    public record Plate(int side, int ground) {

        private static final Plate USUAL = new Plate(640, 0xff23262e);
    }

    /**
     * @param yaw degrees to the right of the model's front
     * @param pitch degrees above it
     */
    public static BufferedImage shoot(Model model, double yaw, double pitch) {
        return shoot(model, yaw, pitch, Plate.USUAL);
    }

    public static BufferedImage shoot(Model model, double yaw, double pitch, Plate plate) {
        var camera = new Camera(plate, yaw, pitch);
        for (int t = 0; t < model.indices().length; t += 3) {
            camera.triangle(model, model.indices()[t], model.indices()[t + 1], model.indices()[t + 2]);
        }
        return camera.picture;
    }

    /** @param size pixels across each point */
    public static BufferedImage shoot(Cloud cloud, double yaw, double pitch, int size) {
        return shoot(cloud, yaw, pitch, size, Plate.USUAL);
    }

    public static BufferedImage shoot(Cloud cloud, double yaw, double pitch, int size, Plate plate) {
        var camera = new Camera(plate, yaw, pitch);
        for (int i = 0; i < cloud.count(); i++) {
            var at = camera.project(camera.turned(cloud.positions(), i));
            for (int dy = 0; dy < size; dy++) {
                for (int dx = 0; dx < size; dx++) {
                    camera.dot(
                            Math.round(at[0]) + dx - size / 2,
                            Math.round(at[1]) + dy - size / 2,
                            at[2],
                            cloud.colours()[i]);
                }
            }
        }
        return camera.picture;
    }

    private float[] turned(float[] vectors, int index) {
        double x = vectors[3 * index];
        double y = vectors[3 * index + 1];
        double z = vectors[3 * index + 2];
        double across = x * Math.cos(yaw) - z * Math.sin(yaw);
        double near = x * Math.sin(yaw) + z * Math.cos(yaw);
        return new float[] {
            (float) across,
            (float) (y * Math.cos(pitch) - near * Math.sin(pitch)),
            (float) (y * Math.sin(pitch) + near * Math.cos(pitch))
        };
    }

    private float[] project(float[] turned) {
        float away = DISTANCE - turned[2];
        return new float[] {side * (0.5f + ZOOM * turned[0] / away), side * (0.5f - ZOOM * turned[1] / away), away};
    }

    private void triangle(Model model, int a, int b, int c) {
        var pa = project(turned(model.positions(), a));
        var pb = project(turned(model.positions(), b));
        var pc = project(turned(model.positions(), c));
        float area = (pb[0] - pa[0]) * (pc[1] - pa[1]) - (pb[1] - pa[1]) * (pc[0] - pa[0]);
        if (area >= 0) {
            return; // its back: y points down here
        }
        float[][] normals = {turned(model.normals(), a), turned(model.normals(), b), turned(model.normals(), c)};
        int left = (int) Math.max(0, Math.min(pa[0], Math.min(pb[0], pc[0])));
        int right = (int) Math.min(side - 1, Math.max(pa[0], Math.max(pb[0], pc[0])) + 1);
        int top = (int) Math.max(0, Math.min(pa[1], Math.min(pb[1], pc[1])));
        int bottom = (int) Math.min(side - 1, Math.max(pa[1], Math.max(pb[1], pc[1])) + 1);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                float wa = ((pb[0] - x) * (pc[1] - y) - (pb[1] - y) * (pc[0] - x)) / area;
                float wb = ((pc[0] - x) * (pa[1] - y) - (pc[1] - y) * (pa[0] - x)) / area;
                float wc = 1 - wa - wb;
                if (wa >= -1e-4f && wb >= -1e-4f && wc >= -1e-4f) {
                    float u = wa * model.places()[2 * a] + wb * model.places()[2 * b] + wc * model.places()[2 * c];
                    float v = wa * model.places()[2 * a + 1]
                            + wb * model.places()[2 * b + 1]
                            + wc * model.places()[2 * c + 1];
                    dot(
                            x,
                            y,
                            wa * pa[2] + wb * pb[2] + wc * pc[2],
                            lit(texel(model.image(), u, v), light(normals, wa, wb, wc)));
                }
            }
        }
    }

    private static float light(float[][] normals, float wa, float wb, float wc) {
        float sum = 0;
        float length = 0;
        for (int k = 0; k < 3; k++) {
            float n = wa * normals[0][k] + wb * normals[1][k] + wc * normals[2][k];
            sum += n * LIGHT[k];
            length += n * n;
        }
        return 0.45f + 0.65f * Math.max(0, sum / (float) Math.sqrt(Math.max(1e-6f, length)));
    }

    private static int texel(BufferedImage image, float u, float v) {
        int x = Math.clamp((int) (u * image.getWidth()), 0, image.getWidth() - 1);
        int y = Math.clamp((int) (v * image.getHeight()), 0, image.getHeight() - 1);
        return image.getRGB(x, y);
    }

    private static int lit(int rgb, float light) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            result |= Math.min(255, (int) (((rgb >> shift) & 0xff) * light)) << shift;
        }
        return result;
    }

    private void dot(int x, int y, float away, int rgb) {
        if (x >= 0 && y >= 0 && x < side && y < side && away < depth[y * side + x]) {
            depth[y * side + x] = away;
            picture.setRGB(x, y, 0xff000000 | rgb);
        }
    }
}
