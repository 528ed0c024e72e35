package dev.easel.saga.providers.local.shape;

import dev.easel.saga.providers.local.LocalJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the work that estimates depth; imported by the wiring of all local work. */
@Configuration(proxyBeanMethods = false)
public class ShapeWiring {

    @Bean
    LocalJob depthMaps() {
        return new DepthMapJob();
    }
}
