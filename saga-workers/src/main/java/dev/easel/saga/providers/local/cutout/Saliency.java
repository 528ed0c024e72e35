package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Pulse;

/**
 * How likely each region belongs to the subject, before any model of its colours is known: what is widely connected
 * to the rim is background (boundary connectivity, after Zhu et al.), what contrasts with that and lies central is not.
 */
final class Saliency {

    private static final float GEODESIC_SPREAD = 10f;
    private static final float GEODESIC_REACH = 50f; // beyond, nothing is left of the spread
    private static final float COLOUR_SPREAD = 10f;
    private static final float LIKE_COLOUR = 6f;
    private static final float RIM_WEIGHT = 3f;
    private static final float PLACE_SPREAD = 0.4f;
    private static final float CENTRE_SPREAD = 0.33f;

    private final RegionGraph graph;

    Saliency(RegionGraph graph) {
        this.graph = graph;
    }

    /** Answers per region 0 (background) to 1 (subject). */
    float[] perRegion() throws InterruptedException {
        var background = background();
        return stretch(recolour(smooth(background, contrast(background)), background));
    }

    /** A region in the subject's middle that has the background's colour is a hole: of its colour most lies outside. */
    private float[] recolour(float[] value, float[] background) {
        var result = new float[graph.count];
        for (int k = 0; k < graph.count; k++) {
            double outside = 0;
            double all = 1e-6;
            for (int j = 0; j < graph.count; j++) {
                double like = gauss(graph.difference(k, j), LIKE_COLOUR) * graph.area[j];
                outside += like * background[j];
                all += like;
            }
            double share = outside / all;
            result[k] = (float) (value[k] * (1 - share));
        }
        return result;
    }

    private float[] background() throws InterruptedException {
        var geodesics = new Geodesics(graph, GEODESIC_REACH);
        var result = new float[graph.count];
        double unit = 0;
        for (int k = 0; k < graph.count; k++) {
            unit += Math.sqrt(graph.area[k]);
        }
        unit /= graph.count;
        for (int k = 0; k < graph.count; k++) {
            Pulse.stopIfInterrupted();
            var distance = geodesics.from(k);
            double span = 0;
            double length = 0;
            for (int j = 0; j < graph.count; j++) {
                if (distance[j] <= GEODESIC_REACH) {
                    double share = gauss(distance[j], GEODESIC_SPREAD);
                    span += share * graph.area[j];
                    length += share * graph.rim[j];
                }
            }
            double connectivity = length / Math.sqrt(span);
            result[k] = (float) (1 - Math.exp(-connectivity * connectivity / 2));
        }
        return result;
    }

    private float[] contrast(float[] background) {
        var result = new float[graph.count];
        float most = 1e-6f;
        for (int k = 0; k < graph.count; k++) {
            double sum = 0;
            double weights = 1e-6;
            for (int j = 0; j < graph.count; j++) {
                double weight = gauss(Math.hypot(graph.x[k] - graph.x[j], graph.y[k] - graph.y[j]), PLACE_SPREAD)
                        * background[j]
                        * graph.area[j];
                sum += weight * graph.difference(k, j);
                weights += weight;
            }
            result[k] = (float) (sum / weights * (1 - background[k]) * centrality(k));
            most = Math.max(most, result[k]);
        }
        for (int k = 0; k < graph.count; k++) {
            result[k] = Math.min(1, result[k] / (0.8f * most));
        }
        return result;
    }

    private double centrality(int k) {
        return 0.3 + 0.7 * gauss(Math.hypot(graph.x[k] - 0.5, graph.y[k] - 0.53), CENTRE_SPREAD);
    }

    /** The values that agree best with both hints and with the neighbours of like colour (Gauss-Seidel). */
    private float[] smooth(float[] background, float[] foreground) throws InterruptedException {
        var value = foreground.clone();
        for (int round = 0; round < 60; round++) {
            Pulse.stopIfInterrupted();
            for (int k = 0; k < graph.count; k++) {
                double weights = RIM_WEIGHT * background[k] + foreground[k] + 1e-6;
                double sum = foreground[k];
                for (int j : graph.neighbours[k]) {
                    double tie = gauss(graph.difference(k, j), COLOUR_SPREAD) + 0.05;
                    sum += tie * value[j];
                    weights += tie;
                }
                value[k] = (float) (sum / weights);
            }
        }
        return value;
    }

    private static float[] stretch(float[] value) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (float v : value) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        for (int k = 0; k < value.length; k++) {
            value[k] = (value[k] - least) / Math.max(1e-6f, most - least);
        }
        return value;
    }

    private static double gauss(double distance, double spread) {
        return Math.exp(-distance * distance / (2 * spread * spread));
    }
}
