package dev.easel.saga.providers.local.cutout;

import java.util.Arrays;

/** Connected parts of equal label: finds them, and joins those too small to stand alone to a neighbour. */
final class Fragments {

    private final int width;
    private final int height;
    private final int[] labels;
    private final int[] queue;

    Fragments(int width, int height, int[] labels) {
        this.width = width;
        this.height = height;
        this.labels = labels;
        this.queue = new int[labels.length];
    }

    /** Numbers the parts from 0 in the label array itself; answers how many there are. */
    int join(int smallest) {
        var numbers = new int[labels.length];
        Arrays.fill(numbers, -1);
        int next = 0;
        for (int i = 0; i < labels.length; i++) {
            if (numbers[i] < 0) {
                int before = neighbourNumber(numbers, i);
                int size = flood(numbers, i, next);
                if (size < smallest && before >= 0) {
                    for (int k = 0; k < size; k++) {
                        numbers[queue[k]] = before;
                    }
                } else {
                    next++;
                }
            }
        }
        System.arraycopy(numbers, 0, labels, 0, labels.length);
        return next;
    }

    private int neighbourNumber(int[] numbers, int i) {
        if (i % width > 0) {
            return numbers[i - 1];
        }
        return i >= width ? numbers[i - width] : -1;
    }

    /** Gives every pixel of the part around the start this number; answers their count, the queue holds them. */
    int flood(int[] numbers, int start, int number) {
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        numbers[start] = number;
        while (head < tail) {
            int i = queue[head++];
            int x = i % width;
            tail = x > 0 ? take(numbers, i, i - 1, number, tail) : tail;
            tail = x < width - 1 ? take(numbers, i, i + 1, number, tail) : tail;
            tail = i >= width ? take(numbers, i, i - width, number, tail) : tail;
            tail = i < width * (height - 1) ? take(numbers, i, i + width, number, tail) : tail;
        }
        return tail;
    }

    private int take(int[] numbers, int from, int to, int number, int tail) {
        if (numbers[to] >= 0 || labels[to] != labels[from]) {
            return tail;
        }
        numbers[to] = number;
        queue[tail] = to;
        return tail + 1;
    }

    /** The pixel at this place of the part flooded last. */
    int flooded(int place) {
        return queue[place];
    }
}
