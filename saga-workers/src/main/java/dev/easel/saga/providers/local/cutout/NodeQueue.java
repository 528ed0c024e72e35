package dev.easel.saga.providers.local.cutout;

/** First in, first out; a number that waits already is not added again. */
final class NodeQueue {

    private final int[] waiting;
    private final boolean[] present;
    private int head;
    private int length;

    NodeQueue(int numbers) {
        this.waiting = new int[numbers];
        this.present = new boolean[numbers];
    }

    void add(int number) {
        if (present[number]) {
            return;
        }
        present[number] = true;
        int place = head + length++;
        waiting[place < waiting.length ? place : place - waiting.length] = number;
    }

    /** The number that waits longest, or -1. */
    int first() {
        return length == 0 ? -1 : waiting[head];
    }

    void removeFirst() {
        present[waiting[head]] = false;
        head = head + 1 == waiting.length ? 0 : head + 1;
        length--;
    }
}
