package dev.easel.saga.providers.local.cutout;

import java.util.Arrays;

/** Shortest ways between regions, where a step costs as much as the two colours differ (beyond a little noise). */
final class Geodesics {

    private final RegionGraph graph;
    private final float reach;
    private final float[][] step; // from each region to each of its neighbours
    private final NodeQueue open;

    /** @param reach farther regions count as infinitely far */
    Geodesics(RegionGraph graph, float reach) {
        this.graph = graph;
        this.reach = reach;
        this.step = new float[graph.count][];
        this.open = new NodeQueue(graph.count);
        float noise = noise(graph);
        for (int k = 0; k < graph.count; k++) {
            step[k] = new float[graph.neighbours[k].length];
            for (int n = 0; n < step[k].length; n++) {
                step[k][n] = Math.max(0, graph.difference(k, graph.neighbours[k][n]) - noise);
            }
        }
    }

    /** The mean difference of each region to its likest neighbour: steps so small say nothing. */
    private static float noise(RegionGraph graph) {
        double sum = 0;
        for (int k = 0; k < graph.count; k++) {
            float least = graph.neighbours[k].length == 0 ? 0 : Float.MAX_VALUE;
            for (int j : graph.neighbours[k]) {
                least = Math.min(least, graph.difference(k, j));
            }
            sum += least;
        }
        return (float) (sum / Math.max(1, graph.count));
    }

    float[] from(int start) {
        var distance = new float[graph.count];
        Arrays.fill(distance, Float.MAX_VALUE);
        distance[start] = 0;
        open.add(start);
        for (int k = open.first(); k >= 0; k = open.first()) {
            open.removeFirst();
            var neighbours = graph.neighbours[k];
            for (int n = 0; n < neighbours.length; n++) {
                int j = neighbours[n];
                float way = distance[k] + step[k][n];
                if (way < distance[j] && way <= reach) {
                    distance[j] = way;
                    open.add(j); // once more if it was passed on already: cheaper here than an order of the open ones
                }
            }
        }
        return distance;
    }
}
