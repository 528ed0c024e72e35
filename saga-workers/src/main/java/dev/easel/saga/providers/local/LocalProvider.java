package dev.easel.saga.providers.local;

import static java.util.Objects.requireNonNull;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.FailureCause;
import dev.easel.platform.PictureMemory;
import dev.easel.saga.providers.Answer;
import dev.easel.saga.providers.Answer.Declined;
import dev.easel.saga.providers.Answer.Made;
import dev.easel.saga.providers.Answer.NotSent;
import dev.easel.saga.providers.Order;
import dev.easel.saga.providers.Progress;
import dev.easel.saga.providers.StepProvider;
import dev.easel.saga.providers.local.pixels.Pulse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The provider {@code local}: this machine computes the step. Each order has a platform thread, since one that computes
 * for seconds would keep virtual ones from running. A crash leaves nothing behind, so nothing is ever uncertain.
 */
final class LocalProvider implements StepProvider {

    private static final Logger LOG = LoggerFactory.getLogger(LocalProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SourcePictures pictures;
    private final Map<String, LocalJob> jobs;
    private final PictureMemory memory;
    private final int atOnce;

    LocalProvider(SourcePictures pictures, List<LocalJob> jobs, PictureMemory memory, int atOnce) {
        this.pictures = pictures;
        this.memory = memory;
        this.jobs = jobs.stream().collect(Collectors.toUnmodifiableMap(LocalJob::stepType, Function.identity()));
        this.atOnce = atOnce;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public boolean does(String stepType) {
        return jobs.containsKey(stepType);
    }

    @Override
    public int atOnce() {
        return atOnce;
    }

    @Override
    public Answer perform(Order order, Progress progress) throws InterruptedException {
        var files = new TemporaryFiles();
        var work = new FutureTask<>(() -> work(order, progress, files));
        var thread = Thread.ofPlatform()
                .name("easel-local-" + order.attemptId())
                .daemon()
                .start(work);
        try {
            return work.get();
        } catch (InterruptedException e) {
            stop(thread, files);
            throw e;
        } catch (ExecutionException e) {
            files.discard();
            LOG.error("{} of {} broke", order.stepType(), order.attemptId(), e.getCause());
            return new Declined("the computation broke: " + e.getCause(), true, FailureCause.PROVIDER_ERROR);
        }
    }

    private static void stop(Thread thread, TemporaryFiles files) throws InterruptedException {
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } finally {
            files.discard();
        }
    }

    private Answer work(Order order, Progress progress, TemporaryFiles files) throws InterruptedException {
        try (var room = new JobMemory(memory)) {
            progress.at(0, "Reading the picture");
            var picture = pictures.of(order, room);
            var job = requireNonNull(jobs.get(order.stepType()));
            InputPictures others = input -> pictures.named(order, input);
            return new Made(job.make(new LocalOrder(picture, others, order.inputs(), files), progress), 0);
        } catch (Unworkable e) {
            files.discard();
            return new Declined(e.sentence(), false, FailureCause.INVALID_INPUT);
        } catch (SdkException | IOException e) {
            files.discard();
            Pulse.stopIfInterrupted(); // then nothing is wrong: the call was broken off
            return new NotSent("files cannot be read or written: " + e.getMessage());
        }
    }

    @Override
    public Answer recall(AttemptId attempt, @Nullable String providerTaskId) {
        return new NotSent("what this machine had computed is gone with the process that did it");
    }
}
