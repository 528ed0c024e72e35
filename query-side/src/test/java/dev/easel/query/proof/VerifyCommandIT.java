package dev.easel.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.verify.Verify;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./easel verify} as it is typed. Signing in is in ProofStory of ops/e2e: a query side alone has no log-ins. */
class VerifyCommandIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final int EVENTS = 48;

    private static SealedLog log;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        log = SealedLog.start(16, Duration.ofDays(1)).movements(ADA, EVENTS).sealed(EVENTS);
        log.side.history().read();
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    @Test
    void saysThatAnExportIsGood() throws IOException {
        var answer = run("--export", export(log.export()));
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("48 events, of which 48 are sealed by 3 heads.")
                .contains("All is well");
        var json = run("--export", export(log.export()), "--json");
        assertThat(JsonMapper.shared().readTree(json.out()).at("/ok").asBoolean())
                .isTrue();
    }

    @Test
    void namesTheFirstBadPlaceOfAnExport() throws IOException {
        var text = new String(log.export(), UTF_8);
        var bad = text.replaceFirst("(\"position\":20,.*\"sequence\":)20", "$11020");
        assertThat(bad).isNotEqualTo(text);
        var answer = run("--export", export(bad.getBytes(UTF_8)));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("TAMPERED WITH, first at position 20: edited");
        var json = JsonMapper.shared()
                .readTree(run("--export", export(bad.getBytes(UTF_8)), "--json").out());
        assertThat(json.at("/findings/0/position").asLong()).isEqualTo(20);
        assertThat(json.at("/findings/0/head").asLong()).isEqualTo(2);
        assertThat(json.at("/findings/0/reason").asString()).isEqualTo("edited");
    }

    @Test
    void seesThatAFileIsCutOffOrNoExport() throws IOException {
        var whole = log.export();
        var cut = new String(whole, UTF_8).lines().limit(30).toList();
        assertThat(run("--export", export(String.join("\n", cut).getBytes(UTF_8)))
                        .code())
                .isEqualTo(1);
        assertThat(run("--export", export("".getBytes(UTF_8))).code()).isEqualTo(2);
        assertThat(run("--export", export("{}".getBytes(UTF_8))).code()).isEqualTo(2);
    }

    @Test
    void seesThatAnExportSkipsOrAddsSomething() throws IOException {
        var lines = new String(log.export(), UTF_8).lines().toList();
        var skipping = new ArrayList<>(lines.subList(0, 10));
        skipping.add("{\"line\":\"log\",\"logId\":\"x\",\"afterHead\":1}");
        skipping.addAll(lines.subList(10, lines.size()));
        var adding = new ArrayList<>(lines);
        adding.add(lines.get(5));
        for (var bad : List.of(skipping, adding)) {
            assertThat(run("--export", export(String.join("\n", bad).getBytes(UTF_8)))
                            .code())
                    .isEqualTo(1);
        }
    }

    /** A log that was written anew with the same key would be whole in itself. */
    @Test
    void missesTheHeadOfAReceiptThatSomebodyKept() throws IOException {
        var entry = ProofIT.entries(log.side, ADA).getFirst();
        var receipt = log.side
                .browser(ADA, Role.USER)
                .get("/api/credits/history/" + entry + "/proof")
                .body();
        var kept = Files.writeString(folder.resolve("kept.json"), receipt).toString();
        var file = export(log.export());
        assertThat(run("--export", file, "--receipt", kept).code()).isZero();
        var rewritten = new ByteArrayOutputStream();
        new WrittenLog(rewritten).end();
        var answer = run("--export", export(rewritten.toByteArray()), "--receipt", kept, "--json");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("head missing").contains("was known before, and is not there");
    }

    @Test
    void trustsOnlyTheKeysThatAreNamed() throws IOException {
        var key = log.side.bean(SigningKeys.class).all().getFirst().id();
        var file = export(log.export());
        assertThat(run("--export", file, "--key", key).code()).isZero();
        var answer = run("--export", file, "--key", "key_00000000000000000000000000000000");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("head forged");
    }

    @Test
    void checksWhatIsPublicWithoutALogin() {
        var answer = run("--url", log.side.origin());
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("48 are sealed by 3 heads").contains("Only the heads were looked at");
        assertThat(run("--url", log.side.origin() + "/").code()).isZero();
    }

    @Test
    void checksAReceipt() throws IOException {
        var entry = ProofIT.entries(log.side, ADA).getFirst();
        var receipt = log.side.browser(ADA, Role.USER).get("/api/credits/history/" + entry + "/proof");
        var good = Files.writeString(folder.resolve("receipt.json"), receipt.body());
        for (var arguments : List.of(
                List.of("--receipt", good.toString()),
                List.of("--receipt", good.toString(), "--url", log.side.origin()),
                List.of("--receipt", good.toString(), "--json"))) {
            assertThat(run(arguments.toArray(String[]::new)).code()).isZero();
        }
        var forged = Files.writeString(
                folder.resolve("forged.json"), receipt.body().replace("\"sequence\":", "\"sequence\":1"));
        assertThat(run("--receipt", forged.toString()).code()).isEqualTo(1);
        var other = Files.writeString(
                folder.resolve("other.json"),
                Files.readString(Path.of("../public-web/src/modules/proof/samples/receipt.json")));
        assertThat(run("--receipt", other.toString()).code()).isZero();
        assertThat(run("--receipt", other.toString(), "--url", log.side.origin())
                        .code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--what",
                "--url",
                "--url nowhere",
                "--export x --url http://localhost:1",
                "--export /there/is/none",
                "--url http://localhost:1",
                "--receipt /there/is/none"
            })
    void saysThatItCouldNotLook(String arguments) {
        var answer = run(arguments.split(" "));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).isNotBlank();
        assertThat(answer.out()).isEmpty();
    }

    private String export(byte[] content) throws IOException {
        return Files.write(folder.resolve("log.ndjson"), content).toString();
    }

    private static Answer run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Verify.run(
                List.of(arguments),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private record Answer(int code, String out, String err) {}
}
