package dev.easel.saga.providers.local.figurine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the Khronos Group's own validator judge the files. Skipped where there is no Node.js, or npm cannot get it. */
class KhronosValidatorTest {

    private static final Logger LOG = LoggerFactory.getLogger(KhronosValidatorTest.class);
    private static final Path SCRIPT = Path.of("src/test/node");
    private static final Path PLACE = Path.of("target/khronos-validator");

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(PLACE);
        for (var file : List.of("package.json", "package-lock.json", "validate.js")) {
            Files.write(PLACE.resolve(file), Files.readAllBytes(SCRIPT.resolve(file)));
        }
        boolean installed = Files.isDirectory(PLACE.resolve("node_modules/gltf-validator"));
        assumeThat(installed
                        || run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund")
                                        .exit()
                                == 0)
                .as("Node.js and the package gltf-validator")
                .isTrue();
    }

    @Test
    void findsNoErrorAndNoWarning() throws Exception {
        var rocket = Photos.scaled(Photos.named("rocket.jpg"), 640, 427, BufferedImage.TYPE_INT_RGB);
        for (var picture : List.of(Photos.named("astronaut.png"), rocket, Pictures.plain(1, 1, 0xffaa7744))) {
            var file = folder.resolve("figurine.glb");
            Files.write(file, FigurineTest.glb(picture));
            var report = validate(file);
            LOG.info("{}", report);
            assertThat(report.get("numErrors").asInt()).isZero();
            assertThat(report.get("numWarnings").asInt()).isZero();
        }
    }

    @Test
    void findsTheErrorInADamagedFile() throws Exception {
        var glb = FigurineTest.glb(Pictures.person(64));
        int type = new String(glb, StandardCharsets.ISO_8859_1).indexOf("VEC3");
        glb[type + 3] = '2';
        var file = folder.resolve("damaged.glb");
        Files.write(file, glb);
        assertThat(validate(file).get("numErrors").asInt()).isPositive();
    }

    private static JsonNode validate(Path file) throws IOException, InterruptedException {
        var run = run("node", "validate.js", file.toAbsolutePath().toString());
        assertThat(run.exit()).as(run.output()).isZero();
        return JsonMapper.shared().readTree(run.output());
    }

    private record Run(int exit, String output) {}

    private static Run run(String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile("khronos", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(PLACE.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Run(-1, "timed out");
            }
            return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) { // no such program
            return new Run(-1, e.toString());
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
