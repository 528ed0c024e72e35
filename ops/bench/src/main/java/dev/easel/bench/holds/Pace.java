package dev.easel.bench.holds;

import java.time.Duration;

/**
 * How long a leg runs.
 *
 * @param warmUp before the first round
 * @param lead at the beginning of each measurement, not counted
 * @param measured what is counted
 */
public record Pace(Duration warmUp, Duration lead, Duration measured) {}
