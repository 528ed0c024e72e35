package dev.easel.api.canary.events;

/** Breaks rules 04 (no family, an inexact number, its name) and 06a to 06c (no wire name, evolved and read by nobody). */
public record CanaryEvent(double weight) {}
