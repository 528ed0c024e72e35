package dev.easel.standalone;

import dev.easel.embedded.EmbeddedFailure;
import dev.easel.embedded.EmbeddedServices.Service;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service that the environment names: asked for early, so that a wrong address is told in words. */
final class Elsewhere {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z0-9_+:]+://");

    private Elsewhere() {}

    /**
     * Returns when one of the addresses takes a connection.
     *
     * @throws EmbeddedFailure names the service, its variable and its address, never what else the variable holds
     */
    static void requireAnswer(Service service, Map<String, String> environment) {
        var addresses = Stream.of(
                        environment.getOrDefault(service.variable(), "").split(","))
                .map(text -> addressOf(service, text.strip()))
                .toList();
        if (addresses.stream().noneMatch(Elsewhere::answers)) {
            throw new EmbeddedFailure(
                    service.title() + " does not answer at " + text(addresses.getFirst()) + ": see "
                            + service.variable(),
                    null);
        }
    }

    private static InetSocketAddress addressOf(Service service, String text) {
        var uri = uri("any://" + SCHEME.matcher(text).replaceFirst(""));
        if (uri == null || uri.getHost() == null) {
            throw new EmbeddedFailure(service.variable() + " names no host: see .env.example", null);
        }
        var port = uri.getPort() < 0 ? usualPort(service, text.startsWith("https")) : uri.getPort();
        return new InetSocketAddress(uri.getHost(), port);
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int usualPort(Service service, boolean secure) {
        return switch (service) {
            case POSTGRES -> 5432;
            case REDIS -> 6379;
            case KAFKA -> 9092;
            case S3 -> secure ? 443 : 80;
        };
    }

    private static boolean answers(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, (int) PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }
}
