package dev.easel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.api.WireName;
import dev.easel.api.WireNames;
import dev.easel.engine.WireSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event against its golden file: what was written once must be read for ever. {@code -Dgolden.write} writes the
 * files that are missing; a file that exists is never changed, a new shape gets a new version.
 */
class WireFormTest {

    private static final Path GOLDEN = Path.of("src/test/resources/wire");
    private static final ObjectMapper JSON = WireSerializer.mapper();

    private final WireSerializer serializer = new WireSerializer(WireNames.all());

    static List<WireName> names() {
        return WireNames.all();
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesWhatItAlwaysWrote(WireName name) throws IOException {
        var sample = Samples.of(name.type());
        var written = serializer.serialize(sample, String.class).getData();
        var file = GOLDEN.resolve(fileOf(name));
        if (System.getProperty("golden.write") != null && !Files.exists(file)) {
            Files.writeString(file, JSON.readTree(written).toPrettyString() + "\n");
        }
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsWhatWasWrittenOnce(WireName name) throws IOException {
        var stored = new SimpleSerializedObject<>(
                Files.readString(GOLDEN.resolve(fileOf(name))),
                String.class,
                name.name(),
                Integer.toString(name.version()));
        assertThat(serializer.<String, Object>deserialize(stored)).isEqualTo(Samples.of(name.type()));
    }

    @Test
    void hasOneFilePerEventAndNoOther() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            var present =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            var expected = names().stream().map(WireFormTest::fileOf).collect(Collectors.toCollection(TreeSet::new));
            assertThat(present).isEqualTo(expected);
        }
    }

    @Test
    void namesEveryEventOfEveryFamilyOnce() {
        var named = names().stream().map(WireName::type).toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(names().stream().map(WireName::name)).doesNotHaveDuplicates();
        Set<Class<?>> families =
                named.stream().map(type -> type.getInterfaces()[0]).collect(Collectors.toSet());
        var permitted = families.stream().flatMap(WireFormTest::permittedBy).collect(Collectors.<Class<?>>toSet());
        assertThat(permitted).isEqualTo(Set.copyOf(named));
    }

    private static Stream<Class<?>> permittedBy(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses());
    }

    private static String fileOf(WireName name) {
        return name.name() + ".v" + name.version() + ".json";
    }
}
