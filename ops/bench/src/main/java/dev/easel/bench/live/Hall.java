package dev.easel.bench.live;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All clients of one event stream; says when each has opened it, and when each was told of a fact. */
final class Hall {

    private final int number;
    private final int size;
    private final byte[] request;
    private final PrintStream out;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Long, Spread> spreading = new HashMap<>();
    private int opened;

    Hall(int number, int size, byte[] request, PrintStream out) {
        this.number = number;
        this.size = size;
        this.request = request;
        this.out = out;
    }

    void add(Line line) {
        lines.add(line);
    }

    byte[] request() {
        return request;
    }

    boolean isFull() {
        return lines.size() == size;
    }

    void opened() {
        opened++;
        if (opened == size) {
            out.println("opened " + number);
        }
    }

    /** One of them was told of the fact at this position. */
    void heard(long position, long now) {
        var spread = spreading.computeIfAbsent(position, _ -> new Spread(now));
        spread.told++;
        if (spread.told == size) {
            spreading.remove(position);
            out.println("heard " + number + " " + position + " " + spread.first + " " + now);
        }
    }

    /** Facts that the least and the most told of them was told, and the position that each of these knows. */
    void count() {
        var facts = lines.stream().mapToInt(Line::facts).summaryStatistics();
        var positions = lines.stream().mapToLong(Line::position).summaryStatistics();
        out.println("counted %d %d %d %d %d"
                .formatted(number, facts.getMin(), facts.getMax(), positions.getMin(), positions.getMax()));
    }

    /** A fact on its way to all of them. */
    private static final class Spread {

        private final long first;
        private int told;

        private Spread(long first) {
            this.first = first;
        }
    }
}
