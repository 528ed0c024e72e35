package dev.easel.saga.platform;

import dev.easel.engine.CloudEventRelay;
import dev.easel.engine.RelayProducer;
import dev.easel.engine.RelayTopic;
import dev.easel.platform.Settings;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the relay of events to Kafka. */
@Configuration(proxyBeanMethods = false)
class RelayWiring {

    private static final String TOPIC = "platform.events";
    private static final String SOURCE = "/easel";

    @Bean
    RelayProducer relayProducer(Settings settings) {
        return new RelayProducer(settings.kafkaServers());
    }

    @Bean
    CloudEventRelay cloudEventRelay(RelayProducer relayProducer, Serializer serializer, Settings settings) {
        return new CloudEventRelay(new RelayTopic(TOPIC, settings.kafkaServers()), relayProducer, serializer, SOURCE);
    }
}
