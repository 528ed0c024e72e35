package dev.easel.command.platform;

import dev.easel.embedded.TestServices;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side on real services and a port of its own. */
public final class RunningSide implements AutoCloseable {

    private final Map<String, Object> settings;
    private ConfigurableApplicationContext context;

    private RunningSide(Map<String, Object> settings) {
        this.settings = settings;
        this.context = run();
    }

    public static RunningSide start(Map<String, String> more) {
        var settings = new HashMap<String, Object>(TestServices.fresh());
        settings.put("PORT", "0");
        settings.put("S3_SAME_ORIGIN", "false"); // only the launcher passes /s3 on
        settings.putAll(more);
        return new RunningSide(settings);
    }

    /** Stops it and starts it again on the same data. */
    public void restart() {
        context.close();
        context = run();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Browser browser() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("Expected a web server");
        }
        return new Browser("http://localhost:" + server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(CommandSide.class)
                .properties(settings)
                .run();
    }
}
