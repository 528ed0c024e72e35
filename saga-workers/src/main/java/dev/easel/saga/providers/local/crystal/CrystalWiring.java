package dev.easel.saga.providers.local.crystal;

import dev.easel.saga.providers.local.LocalJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the work that sets points in crystal; imported by the wiring of all local work. */
@Configuration(proxyBeanMethods = false)
public class CrystalWiring {

    @Bean
    LocalJob pointClouds() {
        return new PointCloudJob();
    }
}
