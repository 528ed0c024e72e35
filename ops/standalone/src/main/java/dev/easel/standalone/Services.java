package dev.easel.standalone;

import dev.easel.embedded.DataDirectory;
import dev.easel.embedded.EmbeddedFailure;
import dev.easel.embedded.EmbeddedServices;
import dev.easel.embedded.EmbeddedServices.Service;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The services that Easel runs on: embedded unless the environment names one of its own.
 *
 * @param embedded those that run here
 * @param settings how to reach all of them, by the names of environment variables
 */
record Services(EmbeddedServices embedded, Set<Service> here, Map<String, String> settings) implements AutoCloseable {

    private static final List<String> OF_AN_EXTERNAL_S3 = List.of("S3_ACCESS_KEY", "S3_SECRET_KEY");

    Services {
        here = Set.copyOf(here);
        settings = Map.copyOf(settings);
    }

    static Services start(DataDirectory data, Map<String, String> environment) {
        var here = Arrays.stream(Service.values())
                .filter(service -> isUnset(environment, service.variable()))
                .collect(Collectors.toSet());
        if (!here.contains(Service.S3)) {
            OF_AN_EXTERNAL_S3.forEach(name -> require(environment, name));
        }
        EnumSet.complementOf(copyOf(here)).forEach(service -> Elsewhere.requireAnswer(service, environment));
        var embedded = EmbeddedServices.start(data, here, true);
        embedded.supervise();
        var settings = new HashMap<>(embedded.settings());
        if (isUnset(environment, "AUTH_SECRET")) {
            settings.put("AUTH_SECRET", data.secret("auth"));
        }
        return new Services(embedded, here, settings);
    }

    /** Which of them run here, in words. */
    String summary() {
        return Stream.of(names(here, "here"), names(EnumSet.complementOf(copyOf(here)), "elsewhere"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String names(Set<Service> services, String where) {
        var names = services.stream().sorted().map(Service::title).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : names + " " + where;
    }

    private static EnumSet<Service> copyOf(Set<Service> services) {
        var copy = EnumSet.noneOf(Service.class);
        copy.addAll(services);
        return copy;
    }

    @Override
    public void close() {
        embedded.close();
    }

    private static void require(Map<String, String> environment, String name) {
        if (isUnset(environment, name)) {
            throw new EmbeddedFailure(
                    Service.S3.variable() + " is set, so " + name + " has to be set too (see .env.example)", null);
        }
    }

    private static boolean isUnset(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").isBlank();
    }
}
