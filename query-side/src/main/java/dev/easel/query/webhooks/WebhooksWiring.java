package dev.easel.query.webhooks;

import dev.easel.platform.EaselPosition;
import dev.easel.query.platform.Lookups;
import dev.easel.query.platform.SideViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what is shown of webhooks. */
@Configuration(proxyBeanMethods = false)
public class WebhooksWiring {

    @Bean
    WebhookEndpoints webhookEndpoints(JdbcClient db) {
        return new WebhookEndpoints(db);
    }

    @Bean
    TenantWebhookReads tenantWebhookReads(JdbcClient db, SideViews views, Lookups lookups, EaselPosition position) {
        return new TenantWebhookReads(new EndpointTable(db, views), new DeliveryTable(db, views), lookups, position);
    }

    @Bean
    AdminWebhookReads adminWebhookReads(JdbcClient db, SideViews views, Lookups lookups, EaselPosition position) {
        return new AdminWebhookReads(new EndpointTable(db, views), new DeliveryTable(db, views), lookups, position);
    }

    @Bean
    EventFeedReads eventFeedReads(JdbcClient db, SideViews views, EaselPosition position) {
        return new EventFeedReads(db, views, position);
    }
}
