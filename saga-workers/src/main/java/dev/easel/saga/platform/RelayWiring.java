package dev.easel.saga.platform;

import dev.easel.engine.CloudEventRelay;
import dev.easel.engine.RelayTopic;
import dev.easel.platform.Settings;
import org.apache.kafka.clients.producer.Producer;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the relay of events to Kafka. */
@Configuration(proxyBeanMethods = false)
class RelayWiring {

    private static final String TOPIC = "platform.events";
    private static final String SOURCE = "/easel";

    @Bean(destroyMethod = "close")
    Producer<String, String> relayProducer(Settings settings) {
        return CloudEventRelay.producer(settings.kafkaServers());
    }

    @Bean
    CloudEventRelay cloudEventRelay(Producer<String, String> relayProducer, Serializer serializer, Settings settings) {
        return new CloudEventRelay(new RelayTopic(TOPIC, settings.kafkaServers()), relayProducer, serializer, SOURCE);
    }
}
