package dev.easel.chaos.bank;

/** One task as events make it. */
final class TaskModel {

    int submissions;
    int holds;
    int ends;
    long spent;
    long charge;
}
