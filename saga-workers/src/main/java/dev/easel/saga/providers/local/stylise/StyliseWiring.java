package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.LocalJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the work that paints photos in a style; imported by the wiring of all local work. */
@Configuration(proxyBeanMethods = false)
public class StyliseWiring {

    @Bean
    LocalJob stylising() {
        return new StyliseJob();
    }
}
