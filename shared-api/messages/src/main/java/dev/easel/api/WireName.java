package dev.easel.api;

/**
 * One event's name on the wire.
 *
 * @param name context and event, such as credits.hold-released
 */
public record WireName(String name, int version, Class<?> type) {}
