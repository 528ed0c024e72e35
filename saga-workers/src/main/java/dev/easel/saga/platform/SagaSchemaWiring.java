package dev.easel.saga.platform;

import dev.easel.platform.SchemaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This side's schema: the desk and the timers. */
@Configuration(proxyBeanMethods = false)
class SagaSchemaWiring {

    @Bean
    SchemaMigration sagaSchema() {
        return new SchemaMigration(20, "saga");
    }
}
