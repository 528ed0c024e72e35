package dev.easel.saga.providers.local.upscale;

import dev.easel.saga.providers.local.LocalJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the work that enlarges; imported by the wiring of all local work. */
@Configuration(proxyBeanMethods = false)
public class UpscaleWiring {

    @Bean
    LocalJob imageUpscale() {
        return new ImageUpscale();
    }
}
