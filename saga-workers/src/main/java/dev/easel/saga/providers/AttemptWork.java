package dev.easel.saga.providers;

import dev.easel.api.tasks.FailureCause;
import dev.easel.saga.providers.Answer.Accepted;
import dev.easel.saga.providers.Answer.Declined;
import dev.easel.saga.providers.Answer.Made;
import dev.easel.saga.providers.Answer.NotSent;
import dev.easel.saga.providers.Answer.Unknown;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a claimed attempt one transition further: sends it, or asks what became of it, and takes the answer. */
final class AttemptWork {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptWork.class);

    private final AttemptRows rows;
    private final TimedCall calls;
    private final Outputs outputs;
    private final Settlement settlement;
    private final LiveProgress live;
    private final CrashPoints crash;

    AttemptWork(
            AttemptRows rows,
            TimedCall calls,
            Outputs outputs,
            Settlement settlement,
            LiveProgress live,
            CrashPoints crash) {
        this.rows = rows;
        this.calls = calls;
        this.outputs = outputs;
        this.settlement = settlement;
        this.live = live;
        this.crash = crash;
    }

    void advance(Attempt attempt, StepProvider provider) throws InterruptedException {
        crash.reached(CrashPoint.AFTER_CLAIM);
        if (attempt.state() == AttemptState.PLANNED) {
            send(attempt, provider);
        } else {
            take(attempt, calls.recall(attempt, provider)); // somebody may have sent it: never send it again unasked
        }
    }

    private void send(Attempt planned, StepProvider provider) throws InterruptedException {
        var attempt = rows.sending(planned);
        crash.reached(CrashPoint.AFTER_SENDING);
        if (!provider.does(attempt.requested().step().type())) {
            end(rows.failed(attempt, FailureCause.PROVIDER_ERROR, false, provider.name() + " does not do this"));
            return;
        }
        var answer = calls.perform(attempt, provider, live.of(attempt, () -> rows.running(attempt)));
        crash.reached(CrashPoint.AFTER_ANSWER);
        take(attempt, answer);
    }

    private void take(Attempt attempt, Answer answer) throws InterruptedException {
        switch (answer) {
            case Accepted(var name) -> rows.accepted(attempt, name, nextLook(attempt));
            case Made made -> keep(attempt, made);
            case Declined(var reason, var retryable, var cause) ->
                end(rows.failed(attempt, cause, retryable && cause != FailureCause.INVALID_INPUT, reason));
            case NotSent(var detail) -> end(rows.notSent(attempt, detail));
            case Unknown(var detail) -> {
                LOG.warn("{} of {}: outcome unknown: {}", attempt.id(), attempt.taskId(), detail);
                rows.unknown(attempt, detail, nextLook(attempt));
            }
        }
    }

    private void keep(Attempt attempt, Made made) throws InterruptedException {
        if (made.files().isEmpty()) {
            end(rows.failed(attempt, FailureCause.NO_OUTPUT, false, "nothing was delivered"));
            return;
        }
        live.storing(attempt);
        var kept = outputs.keep(attempt, made.files());
        if (kept.isEmpty()) {
            end(rows.failed(attempt, FailureCause.STORAGE_ERROR, false, "the file store was away until the deadline"));
            return;
        }
        crash.reached(CrashPoint.AFTER_STORED);
        var cost = made.costMicros() > 0 ? made.costMicros() : attempt.way().costMicros();
        var succeeded = rows.succeeded(attempt, kept, cost);
        crash.reached(CrashPoint.AFTER_SUCCEEDED);
        end(succeeded);
    }

    private void end(Attempt ended) {
        settlement.settle(ended);
    }

    private static java.time.Duration nextLook(Attempt attempt) {
        return PollPolicy.next(attempt.looks(), ThreadLocalRandom.current().nextDouble());
    }
}
