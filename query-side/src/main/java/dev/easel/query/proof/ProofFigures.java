package dev.easel.query.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** The metrics of the proof: what is not sealed or archived yet, and where the archive says something else. */
final class ProofFigures {

    private final Sealer sealer;
    private final HeadBook book;

    ProofFigures(Sealer sealer, HeadBook book, MeterRegistry meters) {
        this.sealer = sealer;
        this.book = book;
        Gauge.builder("easel.proof.lag.events", this, ProofFigures::events)
                .description("Events that no head covers yet.")
                .register(meters);
        Gauge.builder("easel.proof.lag.seconds", this, ProofFigures::seconds)
                .description("Age of the oldest event that no head covers yet.")
                .register(meters);
        Gauge.builder("easel.proof.heads.waiting", this, ProofFigures::waiting)
                .description("Heads that are not in the archive yet.")
                .register(meters);
        Gauge.builder("easel.proof.heads.differing", this, ProofFigures::differing)
                .description("Heads of which the archive had another one: should be zero.")
                .register(meters);
    }

    // each is not a number while the database is away

    private double events() {
        return sealer.lag().events();
    }

    private double seconds() {
        return sealer.lag().age().toSeconds();
    }

    private double waiting() {
        return book.archiving().waiting();
    }

    private double differing() {
        return book.archiving().differing();
    }
}
