package dev.easel.bench.holds;

import dev.easel.command.platform.CommandWiring;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.EaselSide;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command side as it ships, in a process of its own, with an endpoint that holds credits. */
public final class HoldingSide implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private HoldingSide(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param settings by the names of environment variables
     * @param engine {@code lanes} or {@code stock}
     */
    public static HoldingSide start(Map<String, String> settings, String engine) {
        var all = new HashMap<String, Object>(settings);
        all.put("PORT", "0");
        all.put("S3_SAME_ORIGIN", "false"); // only the launcher passes /s3 on
        all.put("easel.engine", engine);
        return new HoldingSide(new SpringApplicationBuilder(App.class)
                .registerShutdownHook(false)
                .properties(all)
                .run());
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

    @EaselSide
    @Import(CommandWiring.class)
    static class App {

        @Bean
        HoldEndpoint holdEndpoint(Commands commands, EaselPosition position, Clock clock) {
            return new HoldEndpoint(commands, position, clock);
        }
    }
}
