package dev.easel.standalone;

import static java.util.Objects.requireNonNull;

import dev.easel.embedded.DataDirectory;
import dev.easel.embedded.EmbeddedFailure;
import dev.easel.standalone.Arguments.UsageError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./easel start}, {@code ./easel demo} and {@code ./easel node} run. */
public final class Easel {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LOG = "easel.log"; // where logback.xml writes to

    private final Terminal terminal = new Terminal();
    private final Opened opened = new Opened();
    private volatile boolean stopping;

    private Easel() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "easel-stop"));
    }

    public static void main(String... words) {
        // the terminal is ours: a logger that has been stopped complains there when a client of Kafka says goodbye
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.exit(new Easel().run(words));
    }

    private int run(String... words) {
        try {
            var arguments = Arguments.parse(System.getenv(), words);
            return switch (arguments.command()) {
                case START -> start(arguments);
                case DEMO -> demo(arguments);
                case NODE -> node(arguments);
            };
        } catch (UsageError e) {
            terminal.complain(String.valueOf(e.getMessage()));
            if (List.of(words).contains("--json")) {
                terminal.say(noReceipt(String.valueOf(e.getMessage())));
            }
            return MISUSED;
        } catch (Exception e) { // whatever it is, it is said here and everything is stopped
            if (!stopping) {
                terminal.complain(Reason.of(e));
                if (!(e instanceof EmbeddedFailure) && System.getProperty(LOG) != null) {
                    terminal.complain("Its log: " + log());
                }
            }
            return FAILED;
        } finally {
            opened.close();
        }
    }

    private void stop() {
        stopping = true;
        opened.close();
    }

    /** Begins the log at once, before many threads do. */
    private static void logTo(Path file) {
        System.setProperty(LOG, file.toString());
        LoggerFactory.getLogger(Easel.class)
                .info("Log of process {}", ProcessHandle.current().pid());
    }

    private static String log() {
        return requireNonNull(System.getProperty(LOG));
    }

    /** Fails when a service could not be kept running; otherwise a signal ends the process. */
    private int start(Arguments arguments) throws IOException, InterruptedException {
        var data = opened.open(() ->
                arguments.fresh() ? DataDirectory.takeEmpty(arguments.data()) : DataDirectory.take(arguments.data()));
        logTo(data.resolve("logs/easel.log"));
        if (arguments.port() != 0 && !DataDirectory.isFree(arguments.port())) {
            throw new EmbeddedFailure(Reason.taken(arguments.port()), null);
        }
        terminal.say("Easel on " + arguments.data().toAbsolutePath().normalize());
        var services = opened.open(() -> Services.start(data, System.getenv()));
        terminal.say(terminal.elapsed() + services.summary());
        var standalone = Standalone.start(opened, data, services, arguments.port(), System.getenv());
        terminal.say(terminal.elapsed() + "the platform answers at " + standalone.origin());
        if (!standalone.isProduction()) {
            welcome(standalone, arguments);
        }
        terminal.say(Guide.places(standalone.origin()));
        terminal.say("Ctrl-C or ./easel stop ends it. Its log: " + log());
        throw services.embedded().awaitFailure();
    }

    private void welcome(Standalone standalone, Arguments arguments) throws IOException {
        var file = arguments.data().resolve(DemoLogins.FILE);
        var isNew = !Files.exists(file);
        var logins = standalone.openDemo();
        var demo = new Demo(standalone.origin(), logins);
        demo.topUp(isNew ? standalone.signupCredits() : 0);
        if (arguments.demo()) {
            var receipt = demo.run(null, arguments.data().resolve("results"));
            terminal.say("\n" + receipt.text());
            receipt.requireKept();
        }
        terminal.say("\n" + Guide.logins(logins, file));
    }

    /** Comes back only when it failed: a signal ends the process. */
    private int node(Arguments arguments) throws InterruptedException {
        var side = requireNonNull(arguments.side());
        logTo(arguments
                .data()
                .resolve("logs/" + side.word() + "-" + ProcessHandle.current().pid() + ".log"));
        var origin = Node.start(opened, side, arguments.port(), System.getenv());
        terminal.say(terminal.elapsed() + "the " + side.word() + " side answers at " + origin);
        terminal.say("Ctrl-C ends it. Its log: " + log());
        new CountDownLatch(1).await();
        return FAILED;
    }

    private int demo(Arguments arguments) throws IOException {
        Receipt receipt;
        try {
            var running = Instance.runningOn(arguments.data());
            receipt = running.isPresent() ? demoAt(running.get(), arguments) : demoInPrivate(arguments);
        } catch (Exception e) {
            if (arguments.json()) {
                terminal.say(noReceipt(Reason.of(e)));
            }
            throw e;
        }
        terminal.say(arguments.json() ? JSON.writeValueAsString(receipt) : receipt.text());
        receipt.requireKept();
        return 0;
    }

    private static String noReceipt(String why) {
        return JSON.writeValueAsString(Map.of("status", "unknown", "error", why));
    }

    private static Receipt demoAt(Instance running, Arguments arguments) throws IOException {
        var logins = arguments.data().resolve(DemoLogins.FILE);
        if (!Files.exists(logins)) {
            throw new DemoFailed("Easel at " + running.url() + " has no demo log-ins: it runs in production.");
        }
        var demo = new Demo(running.url(), DemoLogins.read(logins));
        demo.topUp(0);
        return demo.run(arguments.photo(), arguments.data().resolve("results"));
    }

    /** On free ports and in a temporary directory, whatever the environment says; only the result stays. */
    private Receipt demoInPrivate(Arguments arguments) throws IOException {
        var log = Files.createTempFile("easel-demo-", ".log");
        logTo(log);
        var directory = Files.createTempDirectory("easel-demo-");
        opened.keep(() -> FileSystemUtils.deleteRecursively(directory));
        var environment = Map.of("APP_ENV", "development", "S3_PUBLIC_URL", "");
        var data = opened.open(() -> DataDirectory.take(directory));
        var services = opened.open(() -> Services.start(data, environment));
        var standalone = Standalone.start(opened, data, services, 0, environment);
        var demo = new Demo(standalone.origin(), standalone.openDemo());
        demo.topUp(standalone.signupCredits());
        var receipt = demo.run(arguments.photo(), Files.createTempDirectory("easel-result-"));
        opened.close();
        Files.delete(log);
        return receipt;
    }
}
