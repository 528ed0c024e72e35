package dev.easel.engine.sagas;

import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires where sagas are kept. */
@Configuration(proxyBeanMethods = false)
public class SagasWiring {

    @Bean
    SagaModels sagaModels(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new SagaModels(axon::getObject);
    }

    @Bean
    SagaStore<Object> sagaStore(JdbcClient db, SagaModels models, Serializer serializer) {
        return new BatchingSagaStore(new SagaTable(db), models, serializer);
    }
}
