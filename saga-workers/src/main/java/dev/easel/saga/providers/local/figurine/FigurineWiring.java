package dev.easel.saga.providers.local.figurine;

import dev.easel.saga.providers.local.LocalJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the work that makes figurines; imported by the wiring of all local work. */
@Configuration(proxyBeanMethods = false)
public class FigurineWiring {

    @Bean
    LocalJob figurines() {
        return new ReliefJob();
    }
}
