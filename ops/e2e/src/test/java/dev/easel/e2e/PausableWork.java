package dev.easel.e2e;

import dev.easel.api.tasks.AttemptId;
import dev.easel.saga.providers.Answer;
import dev.easel.saga.providers.Order;
import dev.easel.saga.providers.Progress;
import dev.easel.saga.providers.StepProvider;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets the real work of a provider stand still half-way, so that a story can look at it for as long as it likes. Spring
 * finds it by {@code META-INF/spring.factories}.
 */
public final class PausableWork implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int HALF_WAY = 30;
    private static volatile CountDownLatch going = new CountDownLatch(0);

    /** Stops all work that comes half-way, until it is closed. */
    static Pause pause() {
        var latch = new CountDownLatch(1);
        going = latch;
        return latch::countDown;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof StepProvider provider ? new Pausable(provider) : bean;
            }
        });
    }

    /** Work stands still while this is open. */
    interface Pause extends AutoCloseable {

        @Override
        void close();
    }

    private record Pausable(StepProvider real) implements StepProvider {

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public boolean does(String stepType) {
            return real.does(stepType);
        }

        @Override
        public int atOnce() {
            return real.atOnce();
        }

        @Override
        public Answer perform(Order order, Progress progress) throws InterruptedException {
            return real.perform(order, (percent, message) -> {
                progress.at(percent, message);
                if (percent >= HALF_WAY) {
                    awaitGoing();
                }
            });
        }

        @Override
        public Answer recall(AttemptId attempt, @Nullable String providerTaskId) throws InterruptedException {
            return real.recall(attempt, providerTaskId);
        }

        private static void awaitGoing() {
            try {
                going.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // cancelled: the real work sees it and stops
            }
        }
    }
}
