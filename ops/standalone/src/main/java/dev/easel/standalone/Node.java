package dev.easel.standalone;

import dev.easel.embedded.EmbeddedFailure;
import dev.easel.embedded.EmbeddedServices.Service;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One side as a process of its own, on services that the environment names; as many of each as are wanted. */
final class Node {

    private Node() {}

    /**
     * Starts it and waits until it answers.
     *
     * @return where it answers
     * @throws EmbeddedFailure when a service is not named or does not answer
     */
    static String start(Opened opened, Side side, int port, Map<String, String> environment) {
        Stream.concat(
                        Stream.of(Service.values()).map(Service::variable),
                        Stream.of("S3_ACCESS_KEY", "S3_SECRET_KEY", "AUTH_SECRET"))
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .ifPresent(Node::refuse);
        Stream.of(Service.values()).forEach(service -> Elsewhere.requireAnswer(service, environment));
        ConfigurableApplicationContext context = opened.keep(new SpringApplicationBuilder(side.main)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .run("--server.port=" + port));
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://localhost:" + (server == null ? port : server.getPort());
    }

    private static void refuse(String missing) {
        throw new EmbeddedFailure(
                missing + " is not set: a side that runs alone shares its services with the others (see .env.example)",
                null);
    }
}
