package dev.easel.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.EmbeddedServices.Service;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServicesIT {

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void startsAllFourAndKeepsWhatTheyHaveOverARestart() throws Exception {
        Map<String, String> first;
        try (var data = DataDirectory.take(directory);
                var services = EmbeddedServices.start(data, EnumSet.allOf(Service.class), true)) {
            first = services.settings();
            sql(first, "create table kept (word text); insert into kept values ('still here')");
            assertThat(single(first, "show fsync")).isEqualTo("on");
            assertThat(single(first, "show synchronous_commit")).isEqualTo("on");
            assertThat(kafkaNodes(first)).isEqualTo(1);
            assertThat(status(first.get("S3_ENDPOINT") + "/")).isEqualTo(403);
        }
        try (var data = DataDirectory.take(directory);
                var services = EmbeddedServices.start(data, EnumSet.of(Service.POSTGRES, Service.REDIS), true)) {
            assertThat(services.settings().get("DATABASE_URL")).isEqualTo(first.get("DATABASE_URL"));
            assertThat(single(services.settings(), "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void startsAgainAfterItsServersWereKilled() throws Exception {
        try (var data = DataDirectory.take(directory)) {
            var services = EmbeddedServices.start(data, EnumSet.of(Service.POSTGRES, Service.REDIS), true);
            sql(services.settings(), "create table kept (word text); insert into kept values ('still here')");
            kill(postgres());
            kill(redis());
            try (var again = EmbeddedServices.start(data, EnumSet.of(Service.POSTGRES, Service.REDIS), true)) {
                assertThat(single(again.settings(), "select word from kept")).isEqualTo("still here");
            }
        }
    }

    @Test
    void startsASupervisedServerAgainWhereItWasWhenItIsKilled() throws Exception {
        try (var data = DataDirectory.take(directory);
                var services = EmbeddedServices.start(data, EnumSet.of(Service.POSTGRES, Service.REDIS), true)) {
            services.supervise();
            sql(services.settings(), "create table kept (word text); insert into kept values ('still here')");
            var redis = redis();
            kill(postgres());
            kill(redis);
            await().atMost(RECOVERY).ignoreExceptions().until(() -> single(services.settings(), "select word from kept")
                    .equals("still here"));
            await().atMost(RECOVERY).until(() -> redis() != redis);
        }
        assertThat(ProcessHandle.of(redis())).isEmpty();
    }

    @Test
    void givesAServerUpThatIsKilledOnceTooOften() throws Exception {
        try (var data = DataDirectory.take(directory);
                var services = EmbeddedServices.start(data, EnumSet.of(Service.REDIS), true)) {
            services.supervise();
            for (var i = 0; i < 3; i++) {
                var server = redis();
                kill(server);
                await().atMost(RECOVERY).until(() -> redis() != server);
            }
            kill(redis());
            assertThat(services.awaitFailure()).hasMessageContaining("Redis ended");
        }
    }

    @Test
    void stopsAServiceAndStartsItAgainWhereItWas() throws Exception {
        try (var data = DataDirectory.take(directory);
                var services = EmbeddedServices.start(data, EnumSet.of(Service.KAFKA, Service.S3), true)) {
            var store = services.settings().get("S3_ENDPOINT") + "/";
            services.stop(Service.KAFKA);
            services.stop(Service.S3);
            assertThatThrownBy(() -> status(store)).isInstanceOf(ConnectException.class);
            services.start(Service.KAFKA);
            services.start(Service.S3);
            assertThat(kafkaNodes(services.settings())).isEqualTo(1);
            assertThat(status(store)).isEqualTo(403);
        }
    }

    @Test
    void adoptsServersThatAKilledRunLeftBehind() throws Exception {
        try (var data = DataDirectory.take(directory)) {
            var left = EmbeddedServices.start(data, EnumSet.of(Service.POSTGRES, Service.REDIS), true);
            var before = postgres();
            try (var again = EmbeddedServices.start(data, EnumSet.of(Service.POSTGRES, Service.REDIS), true)) {
                assertThat(again.settings()).isEqualTo(left.settings());
                assertThat(postgres()).isEqualTo(before);
            }
        }
    }

    @Test
    void stopsServersThatAKilledRunLeftBehindBeforeItForgetsTheirData() throws Exception {
        long server;
        try (var data = DataDirectory.take(directory)) {
            var left = EmbeddedServices.start(data, EnumSet.of(Service.POSTGRES, Service.REDIS), true);
            sql(left.settings(), "create table kept (word text)");
            server = redis();
        }
        try (var data = DataDirectory.takeEmpty(directory)) {
            assertThat(ProcessHandle.of(server)).isEmpty();
            try (var again = EmbeddedServices.start(data, EnumSet.of(Service.POSTGRES), true)) {
                assertThat(single(again.settings(), "select count(*) from pg_tables where tablename = 'kept'"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void leavesADirectoryAloneThatHasSomebodyElsesFilesInIt() throws Exception {
        var precious = Files.writeString(directory.resolve("precious.txt"), "precious");
        assertThatThrownBy(() -> DataDirectory.takeEmpty(directory))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("is no data directory of Easel");
        assertThat(precious).hasContent("precious");
    }

    @Test
    void refusesASecondRunOnTheSameData() {
        try (var data = DataDirectory.take(directory)) {
            assertThat(data.resolve("easel.pid")).exists();
            assertThatThrownBy(() -> DataDirectory.take(directory))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    private long postgres() throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("postgres/postmaster.pid")).getFirst());
    }

    private long redis() throws IOException {
        return Long.parseLong(Files.readString(directory.resolve("redis/easel-redis.pid")));
    }

    private static void kill(long pid) throws Exception {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    private static void sql(Map<String, String> settings, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbc(settings));
                var it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private static String single(Map<String, String> settings, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbc(settings));
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String jdbc(Map<String, String> settings) {
        var uri = URI.create(settings.getOrDefault("DATABASE_URL", ""));
        var user = uri.getUserInfo().split(":");
        return "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath() + "?user=" + user[0]
                + "&password=" + user[1];
    }

    private static int kafkaNodes(Map<String, String> settings) throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", settings.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "")))) {
            return admin.describeCluster().nodes().get().size();
        }
    }

    private static int status(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
