package dev.easel.platform;

import dev.easel.platform.outbound.GuardedHttp;
import dev.easel.platform.outbound.Names;
import dev.easel.platform.outbound.OutboundRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires calls to addresses that others gave, and what they are signed with. */
@Configuration(proxyBeanMethods = false)
class OutboundWiring {

    /** For every address that others gave. */
    @Bean(destroyMethod = "close")
    GuardedHttp guardedHttp(Settings settings) {
        return new GuardedHttp(new OutboundRules(settings.outbound().loopback()), Names.SYSTEM);
    }

    @Bean
    WebhookSecrets webhookSecrets(Settings settings) {
        return new WebhookSecrets(settings.authSecret());
    }

    @Bean
    JobWebhooks jobWebhooks(JdbcClient db, GuardedHttp http) {
        return new JobWebhooks(db, http);
    }
}
