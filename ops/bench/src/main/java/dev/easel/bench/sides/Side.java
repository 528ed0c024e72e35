package dev.easel.bench.sides;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A process of Easel that runs in this JVM. */
public final class Side implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Side(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * The command side alone.
     *
     * @param settings by the names of environment variables
     * @param more by the names of properties
     */
    public static Side commands(Map<String, String> settings, Map<String, String> more) {
        return start(OnlyCommands.class, settings, more);
    }

    /** The command side and the query side in one process. */
    public static Side commandsAndQueries(Map<String, String> settings) {
        return start(CommandsAndQueries.class, settings, Map.of());
    }

    /** All three sides, as {@code ./easel start} runs them. */
    public static Side everything(Map<String, String> settings) {
        return start(Everything.class, settings, Map.of("easel.step-types", StubProvider.STEP));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Scheme, host and port. */
    public String origin() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("Expected a web server");
        }
        return "http://127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Side start(Class<?> app, Map<String, String> settings, Map<String, String> more) {
        var all = new HashMap<String, Object>(settings);
        all.putAll(more);
        all.put("PORT", "0");
        all.put("S3_SAME_ORIGIN", "false"); // only the launcher passes /s3 on
        return new Side(new SpringApplicationBuilder(app)
                .registerShutdownHook(false)
                .properties(all)
                .run());
    }
}
