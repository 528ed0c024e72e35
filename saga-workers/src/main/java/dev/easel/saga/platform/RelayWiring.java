package dev.easel.saga.platform;

import dev.easel.engine.CloudEventRelay;
import dev.easel.engine.RelayTopic;
import dev.easel.platform.Settings;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the relay of events to Kafka. */
@Configuration(proxyBeanMethods = false)
class RelayWiring {

    private static final String TOPIC = "platform.events";
    private static final String SOURCE = "/easel";

    /** Gives up early: the relay sends a failed batch again, and holds its place in the log meanwhile. */
    @Bean(destroyMethod = "close")
    Producer<String, String> relayProducer(Settings settings) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", settings.kafkaServers(),
                        "acks", "all",
                        "enable.idempotence", true,
                        "linger.ms", 1,
                        "max.block.ms", 4_000,
                        "request.timeout.ms", 3_000,
                        "delivery.timeout.ms", 6_000),
                new StringSerializer(),
                new StringSerializer());
    }

    @Bean
    CloudEventRelay cloudEventRelay(Producer<String, String> relayProducer, Serializer serializer, Settings settings) {
        return new CloudEventRelay(new RelayTopic(TOPIC, settings.kafkaServers()), relayProducer, serializer, SOURCE);
    }
}
