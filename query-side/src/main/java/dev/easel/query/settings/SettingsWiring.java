package dev.easel.query.settings;

import dev.easel.platform.EaselPosition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires settings. */
@Configuration(proxyBeanMethods = false)
public class SettingsWiring {

    @Bean
    RateLimitRows rateLimitRows(JdbcClient db) {
        return new RateLimitRows(db);
    }

    @Bean
    SettingsReads settingsReads(JdbcClient db, EaselPosition position) {
        return new SettingsReads(db, position);
    }
}
