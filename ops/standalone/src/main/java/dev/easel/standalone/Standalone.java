package dev.easel.standalone;

import dev.easel.command.accounts.DemoAccounts;
import dev.easel.embedded.DataDirectory;
import dev.easel.platform.Settings;
import dev.easel.platform.Settings.AppEnv;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Everything in this process, on one data directory: services first, the platform on top. */
public final class Standalone implements AutoCloseable {

    static {
        // the passage to S3 hands on the Host that was signed; read once, by the first HTTP client
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final Opened opened;
    private final DataDirectory data;
    private final ConfigurableApplicationContext context;

    private Standalone(Opened opened, DataDirectory data, ConfigurableApplicationContext context) {
        this.opened = opened;
        this.data = data;
        this.context = context;
    }

    /**
     * Starts all of it and waits until it answers.
     *
     * @param port 0: any free one
     * @param environment what would be environment variables
     */
    public static Standalone start(Path directory, int port, Map<String, String> environment) {
        var opened = new Opened();
        try {
            var data = opened.open(() -> DataDirectory.take(directory));
            return start(opened, data, opened.open(() -> Services.start(data, environment)), port, environment);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Starts the platform on services that run. */
    static Standalone start(
            Opened opened, DataDirectory data, Services services, int port, Map<String, String> environment) {
        var settings = new HashMap<String, Object>(environment);
        settings.putAll(services.settings());
        settings.put("server.port", Integer.toString(port));
        var context = new SpringApplicationBuilder(Platform.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false) // services are needed until the context has closed
                .initializers(it -> it.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("standalone", settings)))
                .run();
        var standalone = new Standalone(opened, data, opened.keep(context));
        Instance.here(standalone.origin()).announce(data.resolve(""));
        opened.keep(() -> Instance.withdraw(data.resolve("")));
        return standalone;
    }

    /** Scheme, host and port. */
    public String origin() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("Expected a web server");
        }
        return "http://localhost:" + server.getPort();
    }

    /** The demo's accounts, opened now where they are missing; not in production. */
    public DemoLogins openDemo() {
        var logins = DemoLogins.keptIn(data.resolve(DemoLogins.FILE));
        context.getBean(DemoAccounts.class)
                .create(logins.logins().stream()
                        .map(login -> new DemoAccounts.Login(login.role(), login.email(), login.password()))
                        .toList());
        return logins;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    boolean isProduction() {
        return context.getBean(Settings.class).appEnv() == AppEnv.PRODUCTION;
    }

    long signupCredits() {
        return context.getBean(Settings.class).signupCredits();
    }

    @Override
    public void close() {
        opened.close();
    }
}
