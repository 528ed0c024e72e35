package dev.easel.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** One Kafka node (KRaft: broker and controller) inside this process. */
final class Kafka implements Embedded {

    private static final String CLUSTER = "RWFzZWxFYXNlbEVhc2VsMQ";

    private final DataDirectory data;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    static { // else a fatal fault of Kafka's would end the process of all services without a word
        Exit.setExitProcedure(Kafka::insteadOfExit);
        Exit.setHaltProcedure(Kafka::insteadOfExit);
    }

    Kafka(DataDirectory data) {
        this.data = data;
        this.port = data.port("kafka");
        this.controllerPort = data.port("kafka.controller");
    }

    @Override
    public void start() {
        var fresh = new KafkaRaftServer(KafkaConfig.fromProps(formatted()), Time.SYSTEM); // one serves for one start
        server = fresh;
        try {
            fresh.startup();
        } catch (RuntimeException e) {
            throw new EmbeddedFailure(
                    "Kafka did not start on ports %d and %d. The reason is in logs/easel.log."
                            .formatted(port, controllerPort),
                    e);
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port);
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private static void insteadOfExit(int status, @Nullable String message) {
        throw new EmbeddedFailure("Kafka cannot go on" + (message == null ? "" : ": " + message), null);
    }

    private Properties formatted() {
        var properties = properties();
        var file = data.resolve("kafka").resolve("server.properties");
        var output = new ByteArrayOutputStream();
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot write " + file, e);
        }
        var code = StorageTool.execute(
                new String[] {"format", "-t", CLUSTER, "-c", file.toString(), "--ignore-formatted"},
                new PrintStream(output, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new EmbeddedFailure("Kafka: " + output.toString(StandardCharsets.UTF_8), null);
        }
        return properties;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "PLAINTEXT",
                "log.dirs", data.resolve("kafka").resolve("data").toString()));
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "group.initial.rebalance.delay.ms", "0",
                "broker.heartbeat.interval.ms", "500", // a start after kill -9 waits until the dead one counts as gone
                "broker.session.timeout.ms", "3000"));
        properties.putAll(Map.of(
                "num.partitions", "3",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "log.cleaner.dedupe.buffer.size", "16777216",
                "auto.create.topics.enable", "true"));
        return properties;
    }
}
