package dev.easel.testing;

import dev.easel.embedded.TestServices;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A process of Easel on real services, with a database and a port of its own. */
public abstract class RunningProcess implements AutoCloseable {

    private final Class<?> main;
    private final Map<String, Object> settings;
    private ConfigurableApplicationContext context;

    protected RunningProcess(Class<?> main, Map<String, String> more) {
        this.main = main;
        this.settings = new HashMap<>(TestServices.fresh());
        settings.put("PORT", "0");
        settings.put("S3_SAME_ORIGIN", "false"); // only the launcher passes /s3 on
        settings.putAll(more);
        this.context = run();
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
        return new Browser(origin());
    }

    /** Scheme, host and port. */
    public String origin() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("Expected a web server");
        }
        return "http://localhost:" + server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(main).properties(settings).run();
    }
}
