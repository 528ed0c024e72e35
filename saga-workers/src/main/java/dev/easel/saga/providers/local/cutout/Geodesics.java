package dev.easel.saga.providers.local.cutout;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Shortest ways between regions, where a step costs as much as the two colours differ (beyond a little noise). */
final class Geodesics {

    private final RegionGraph graph;
    private final float noise;

    Geodesics(RegionGraph graph) {
        this.graph = graph;
        this.noise = noise(graph);
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
        var open = new PriorityQueue<Reached>();
        open.add(new Reached(start, 0));
        for (var next = open.poll(); next != null; next = open.poll()) {
            if (next.distance <= distance[next.region]) {
                for (int j : graph.neighbours[next.region]) {
                    float way = next.distance + Math.max(0, graph.difference(next.region, j) - noise);
                    if (way < distance[j]) {
                        distance[j] = way;
                        open.add(new Reached(j, way));
                    }
                }
            }
        }
        return distance;
    }

    private record Reached(int region, float distance) implements Comparable<Reached> {

        @Override
        public int compareTo(Reached other) {
            return Float.compare(distance, other.distance);
        }
    }
}
