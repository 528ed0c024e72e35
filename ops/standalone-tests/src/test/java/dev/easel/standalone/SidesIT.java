package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.command.platform.CommandSide;
import dev.easel.query.platform.QuerySide;
import dev.easel.saga.platform.SagaWorkers;
import dev.easel.testing.RunningProcess;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each side is a process of its own when that is wanted. */
class SidesIT {

    @ParameterizedTest
    @ValueSource(classes = {CommandSide.class, QuerySide.class, SagaWorkers.class})
    void bootsAloneAndSaysHowItIs(Class<?> main) {
        try (var side = new Side(main)) {
            var health = side.browser().get("/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.text("status")).isEqualTo("ok");
            assertThat(side.browser().get("/metrics").body()).contains("jvm_memory_used_bytes");
            assertThat(side.browser().get("/openapi.json").text("openapi")).startsWith("3.1");
        }
    }

    private static final class Side extends RunningProcess {

        Side(Class<?> main) {
            super(main, Map.of());
        }
    }
}
