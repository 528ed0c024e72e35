package dev.easel.platform;

import dev.easel.engine.letters.DeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** The metric {@code easel_dead_letters}: what should be zero. */
final class LetterFigures {

    private final DeadLetters letters;

    LetterFigures(DeadLetters letters, MeterRegistry meters) {
        this.letters = letters;
        Gauge.builder("easel.dead.letters", this, LetterFigures::count)
                .description("Events that a processing group has set aside, of all groups.")
                .register(meters);
    }

    /** Not a number while the database is away. */
    private double count() {
        return letters.count();
    }
}
