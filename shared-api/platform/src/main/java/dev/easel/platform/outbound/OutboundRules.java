package dev.easel.platform.outbound;

/**
 * What may be called.
 *
 * @param loopback whether this machine may be called too, also by plain http: for development and tests
 */
public record OutboundRules(boolean loopback) {

    /** Public addresses by https, nothing else. */
    public static final OutboundRules STRICT = new OutboundRules(false);
}
