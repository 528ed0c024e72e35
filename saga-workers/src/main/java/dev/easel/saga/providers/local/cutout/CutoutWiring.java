package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.LocalJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the work that cuts subjects free; imported by the wiring of all local work. */
@Configuration(proxyBeanMethods = false)
public class CutoutWiring {

    @Bean
    LocalJob backgroundRemoval() {
        return new BackgroundRemoval();
    }
}
