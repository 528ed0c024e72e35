package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import dev.easel.embedded.TestServices;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events outlive the code that wrote them. */
class EvolutionIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String READER = "test.counted";

    private final String database = TestServices.freshDatabase();

    @BeforeEach
    void countToTwo() {
        try (var engine = RunningEngine.on(database)) {
            engine.count("a");
            engine.count("a");
            reached(engine);
        }
    }

    @Test
    void readsAnOldShapeThroughItsUpcaster() {
        rewrite("""
                update engine.event
                   set payload = convert_to(replace(convert_from(payload, 'UTF8'), '"total"', '"count"'), 'UTF8')
                """);
        rewrite("update engine.event_type set revision = '0' where name = 'test.counted'");
        try (var engine = RunningEngine.with(List.of(Upcast.class), database)) {
            assertThat(engine.count("a")).isEqualTo(3);
            await().atMost(LIMIT).untilAsserted(() -> assertThat(engine.bean(Sums.class).seen)
                    .isEqualTo(List.of(1L, 2L, 3L)));
            assertThat(engine.log().ofAggregate("a"))
                    .extracting(LoggedEvent::payload)
                    .as("what was written stays as it was written")
                    .containsExactly(
                            "{\"id\":\"a\",\"count\":1}", "{\"id\":\"a\",\"count\":2}", "{\"id\":\"a\",\"total\":3}");
        }
    }

    @ParameterizedTest
    @CsvSource({"name, test.from-the-future, test.from-the-future", "revision, 2, test.counted in version 2"})
    void refusesByNameWhatItDoesNotKnowAndPassesNothingOver(String column, String foreign, String named) {
        rewrite("update engine.event_type set %s = '%s' where name = 'test.counted'".formatted(column, foreign));
        rewrite("delete from engine.token_entry");
        try (var engine = RunningEngine.on(database)) {
            assertThatThrownBy(() -> engine.count("a"))
                    .isInstanceOf(EngineUnavailable.class)
                    .hasMessageContaining(named);
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(engine.bean(Readers.class).all())
                            .filteredOn(reader -> reader.group().equals(READER))
                            .singleElement()
                            .satisfies(reader -> {
                                assertThat(reader.problem()).contains(named);
                                assertThat(reader.position()).isEqualTo(-1);
                            }));
        }
    }

    private static void reached(RunningEngine engine) {
        assertThat(engine.bean(Readers.class).awaitReached(READER, engine.log().head(), LIMIT))
                .isTrue();
    }

    private void rewrite(String sql) {
        try (var source = new HikariDataSource()) {
            var uri = URI.create(database);
            var user = uri.getUserInfo().split(":");
            source.setJdbcUrl("jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath());
            source.setUsername(user[0]);
            source.setPassword(user[1]);
            assertThat(JdbcClient.create(source).sql(sql).update()).isPositive();
        }
    }

    /** What had to be written when {@code count} became {@code total}. */
    @Configuration(proxyBeanMethods = false)
    static class Upcast {

        @Bean
        SingleEventUpcaster counted() {
            return new SingleEventUpcaster() {
                @Override
                protected boolean canUpcast(IntermediateEventRepresentation event) {
                    return event.getType().equals(new SimpleSerializedType("test.counted", "0"));
                }

                @Override
                protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
                    return event.upcastPayload(new SimpleSerializedType("test.counted", "1"), JsonNode.class, old -> {
                        var present = (ObjectNode) old.deepCopy();
                        present.set("total", present.remove("count"));
                        return present;
                    });
                }
            };
        }

        @Bean
        Sums sums() {
            return new Sums();
        }
    }

    static class Sums {

        private final List<Long> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Counter.Counted event) {
            seen.add(event.total());
        }
    }
}
