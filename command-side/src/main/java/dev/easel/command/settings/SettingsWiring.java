package dev.easel.command.settings;

import dev.easel.engine.AggregateRuntime;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires settings. */
@Configuration(proxyBeanMethods = false)
public class SettingsWiring {

    @Bean
    ConfigurerModule settingsAggregates() {
        return configurer -> configurer.configureAggregate(AggregateRuntime.configure(RateLimitSettings.class));
    }

    @Bean
    SettingsEndpoints settingsEndpoints(Commands commands, EaselPosition position, Clock clock) {
        return new SettingsEndpoints(commands, position, clock);
    }
}
