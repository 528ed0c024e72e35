package dev.easel.saga.providers;

import dev.easel.api.tasks.FailureCause;
import dev.easel.saga.providers.Answer.Declined;
import dev.easel.saga.providers.Answer.NotSent;
import dev.easel.saga.providers.Answer.Unknown;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls providers within the step's time limit. Whatever else goes wrong in a call is an unknown outcome: only the
 * provider can say what became of it.
 */
final class TimedCall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TimedCall.class);

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("easel-provider-", 0).factory());

    Answer perform(Attempt attempt, StepProvider provider, Progress progress) throws InterruptedException {
        try {
            return within(attempt, () -> provider.perform(attempt.order(), progress));
        } catch (TimeoutException e) {
            var limit = limit(attempt).toSeconds();
            var later = recall(attempt, provider);
            return later instanceof NotSent
                    ? new Declined("It was not done within " + limit + " s.", true, FailureCause.PROVIDER_TIMEOUT)
                    : later;
        }
    }

    Answer recall(Attempt attempt, StepProvider provider) throws InterruptedException {
        try {
            return within(attempt, () -> provider.recall(attempt.id(), attempt.providerTaskId()));
        } catch (TimeoutException e) {
            return new Unknown("no word within " + limit(attempt).toSeconds() + " s");
        }
    }

    private Answer within(Attempt attempt, Callable<Answer> call) throws InterruptedException, TimeoutException {
        var answer = threads.submit(call);
        try {
            return answer.get(limit(attempt).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            LOG.warn("call for {} of {} failed", attempt.id(), attempt.taskId(), e.getCause());
            return new Unknown(String.valueOf(e.getCause()));
        } finally {
            answer.cancel(true); // when this thread is interrupted or the time is up, so is the call
        }
    }

    private static Duration limit(Attempt attempt) {
        return attempt.requested().step().timeout();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
