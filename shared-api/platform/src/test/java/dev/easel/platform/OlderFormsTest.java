package dev.easel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.WireNames;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.engine.WireSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

/** Events that have gained members since: what lies in the log without them is read as it was meant. */
class OlderFormsTest {

    private static final Path OLDER = Path.of("src/test/resources/wire-older");

    private final WireSerializer serializer = new WireSerializer(WireNames.all());

    @Test
    void aStepWithoutRoutesHasTheOneOfItsProvider() throws IOException {
        var event = read("tasks.step-requested", StepRequested.class);
        assertThat(event.step().dispatch()).isNull();
        assertThat(event.step().routes()).singleElement().satisfies(route -> {
            assertThat(route.provider()).isEqualTo(event.step().provider());
            assertThat(route.providerModel()).isEqualTo(event.step().providerModel());
        });
        assertThat(event.step().priceOf(0)).isEqualTo(event.step().price());
    }

    @Test
    void aTaskOfATimeWithoutModelsIsOneOfATool() throws IOException {
        var event = read("tasks.task-submitted", TaskSubmitted.class);
        assertThat(event.tool().toolId()).isNotNull();
        assertThat(event.tool().modelId()).isNull();
        assertThat(event.plan()).singleElement().satisfies(step -> assertThat(step.dispatch())
                .isNull());
    }

    private <T> T read(String name, Class<T> type) throws IOException {
        var json = Files.readString(OLDER.resolve(name + ".v1.json"));
        return type.cast(
                serializer.<String, Object>deserialize(new SimpleSerializedObject<>(json, String.class, name, "1")));
    }
}
