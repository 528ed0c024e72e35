package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./easel start} and {@code demo} do beside an Easel that runs already. */
class LauncherIT {

    @TempDir
    static Path data;

    @TempDir
    Path otherData;

    private static Standalone running;

    @BeforeAll
    static void start() {
        running = Standalone.start(data, 0, Map.of("APP_ENV", "test"));
        new Demo(running.origin(), running.openDemo()).topUp(running.signupCredits());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void refusesASecondStartOnTheSameData() throws Exception {
        try (var second = LaunchedEasel.launch(data, Map.of(), "start", "--port", "0")) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output())
                    .contains("already runs on " + data)
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("./easel stop");
        }
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        var port = Integer.toString(URI.create(running.origin()).getPort());
        try (var second = LaunchedEasel.launch(otherData, Map.of(), "start", "--port", port)) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output()).contains("Port " + port + " is taken").contains("--port");
        }
    }

    @Test
    void saysWhatIsWrongWithItsOptions() throws Exception {
        try (var typo = LaunchedEasel.launch(otherData, Map.of(), "start", "--prot", "8000")) {
            assertThat(typo.awaitExit()).isEqualTo(2);
            assertThat(typo.output()).contains("Unknown option: --prot");
        }
    }

    @Test
    void saysWhatAnExternalS3NeedsMore() throws Exception {
        var half = Map.of("S3_ENDPOINT", "http://localhost:1");
        try (var easel = LaunchedEasel.launch(otherData, half, "start", "--port", "0")) {
            assertThat(easel.awaitExit()).isEqualTo(1);
            assertThat(easel.output()).contains("S3_ENDPOINT is set, so S3_ACCESS_KEY has to be set too");
        }
    }

    @Test
    void startsNothingWhenAServiceThatIsNamedDoesNotAnswer() throws Exception {
        var away = Map.of("DATABASE_URL", "postgresql://nobody:none@localhost:1/none");
        try (var easel = LaunchedEasel.launch(otherData, away, "start", "--port", "0")) {
            assertThat(easel.awaitExit()).isEqualTo(1);
            assertThat(easel.output())
                    .contains("PostgreSQL does not answer at localhost:1: see DATABASE_URL")
                    .doesNotContain("nobody");
            assertThat(ProcessHandle.allProcesses()
                            .filter(process ->
                                    process.info().commandLine().orElse("").contains(otherData.toString())))
                    .isEmpty();
        }
    }

    @Test
    void demonstratesItselfAtTheEaselThatRuns() throws Exception {
        try (var demo = LaunchedEasel.launch(data, Map.of(), "demo", "--json")) {
            assertThat(demo.awaitExit()).as(demo.output()).isZero();
            requireReceipt(demo.output());
        }
    }

    @Test
    void demonstratesItselfInPrivateWhereNoneRunsAndLeavesNothingButTheResult() throws Exception {
        try (var demo = LaunchedEasel.launch(otherData.resolve("none"), Map.of(), "demo", "--json")) {
            assertThat(demo.awaitExit()).as(demo.output()).isZero();
            requireReceipt(demo.output());
            assertThat(otherData).isEmptyDirectory();
        }
    }

    @Test
    void failsTheDemoOfWhatIsNoPhoto() throws Exception {
        var noPhoto = data.resolve("demo.json").toString();
        try (var demo = LaunchedEasel.launch(data, Map.of(), "demo", "--photo", noPhoto, "--json")) {
            assertThat(demo.awaitExit()).isEqualTo(1);
            assertThat(demo.output()).contains("The demo failed: ").doesNotContain("Its log");
            var line = JsonMapper.shared()
                    .readTree(demo.output().lines().findFirst().orElseThrow());
            assertThat(line.path("status").asString()).isEqualTo("refused");
            assertThat(line.path("error").asString()).endsWith(")").doesNotContain("{");
            assertThat(line.path("creditsAfter")).isEqualTo(line.path("creditsBefore"));
        }
    }

    @Test
    void saysThatAFolderIsNoPhoto() throws Exception {
        try (var demo = LaunchedEasel.launch(data, Map.of(), "demo", "--photo", data.toString(), "--json")) {
            assertThat(demo.awaitExit()).isEqualTo(2);
            assertThat(demo.output())
                    .contains("There is no photo to read at " + data)
                    .contains("{\"");
        }
    }

    @Test
    void saysWhyThereIsNoReceiptWhereTheDemoCannotBegin() throws Exception {
        var production = Files.createDirectory(otherData.resolve("production"));
        Instance.here(running.origin()).announce(production);
        try (var demo = LaunchedEasel.launch(production, Map.of(), "demo", "--json")) {
            assertThat(demo.awaitExit()).isEqualTo(1);
            var line = JsonMapper.shared()
                    .readTree(demo.output().lines().findFirst().orElseThrow());
            assertThat(line.path("status").asString()).isEqualTo("unknown");
            assertThat(line.path("error").asString()).contains("it runs in production");
        }
    }

    private static void requireReceipt(String output) {
        assertThat(output.lines()).hasSize(1);
        var receipt = JsonMapper.shared().readTree(output);
        assertThat(receipt.propertyNames())
                .containsExactly(
                        "status",
                        "taskId",
                        "creditsBefore",
                        "creditsHeld",
                        "creditsAfter",
                        "outputFile",
                        "millis",
                        "events");
        assertThat(receipt.path("status").asString()).isEqualTo("completed");
        assertThat(receipt.path("creditsHeld").asLong()).isEqualTo(10);
        assertThat(receipt.path("creditsAfter").asLong())
                .isEqualTo(receipt.path("creditsBefore").asLong() - 10);
        assertThat(Path.of(receipt.path("outputFile").asString())).isNotEmptyFile();
        assertThat(receipt.path("events").valueStream().map(JsonNode::asString))
                .startsWith("snapshot")
                .endsWith("completed");
        assertThat(receipt.path("millis").asLong()).isPositive();
        assertThat(receipt.path("taskId").asString()).startsWith("tsk_");
    }
}
