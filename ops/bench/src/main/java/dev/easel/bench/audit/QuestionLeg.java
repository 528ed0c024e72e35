package dev.easel.bench.audit;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.holds.AgedLedger;
import dev.easel.bench.holds.ClosedLoop;
import dev.easel.bench.holds.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** One question about any moment of an owner's past, over HTTP, by one who asks again when answered. The 99th percentile counts. */
public final class QuestionLeg implements Leg {

    private final Title title;
    private final Auditor auditor;
    private final AgedLedger aged;
    private final String question;
    private final Span span;
    private final Pace pace;

    /**
     * @param question last part of the path below the ledger, such as {@code balance}
     * @param span in which the ledger grew
     */
    public QuestionLeg(String id, Auditor auditor, AgedLedger aged, String question, Span span, Pace pace) {
        this.title = new Title(
                id,
                "GET ledger/%s at any moment, %,d entries, 1 caller, p99".formatted(question, span.entries()),
                "ms");
        this.auditor = auditor;
        this.aged = aged;
        this.question = question;
        this.span = span;
        this.pace = pace;
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() throws Exception {
        return ask(pace.warmUp()).violations();
    }

    @Override
    public Sample measure() throws Exception {
        var crowd = ask(pace.measured());
        return new Sample(crowd.millis(99), crowd.answered(), Map.of("p50 ms", crowd.millis(50)), crowd.violations());
    }

    private ClosedLoop.Crowd ask(Duration time) throws Exception {
        return ClosedLoop.run(1, Duration.ZERO, Duration.ZERO, time, _ -> () -> {
            auditor.read("/api/finance/ledgers/%s/%s?at=%s".formatted(aged.ownerId(), question, span.anyMoment()));
            return true;
        });
    }

    /** When entries were made, and how many. */
    public record Span(Instant from, Instant to, long entries) {

        Instant anyMoment() {
            return from.plusMillis(ThreadLocalRandom.current()
                    .nextLong(Math.max(1, from.until(to).toMillis())));
        }
    }
}
