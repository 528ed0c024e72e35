package dev.easel.command.platform;

import dev.easel.command.accounts.AccountsWiring;
import dev.easel.command.accounts.SuperAdmin;
import dev.easel.command.assets.AssetsWiring;
import dev.easel.command.catalog.CatalogWiring;
import dev.easel.command.credits.CreditsWiring;
import dev.easel.command.providers.ProvidersWiring;
import dev.easel.command.settings.SettingsWiring;
import dev.easel.command.tasks.TasksWiring;
import dev.easel.command.tenants.TenantsWiring;
import dev.easel.command.webhooks.WebhooksWiring;
import dev.easel.engine.letters.DeadLetters;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.SchemaMigration;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The command side's contexts, and what they share. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccountsWiring.class,
    AssetsWiring.class,
    CatalogWiring.class,
    CreditsWiring.class,
    ProvidersWiring.class,
    SettingsWiring.class,
    TasksWiring.class,
    TenantsWiring.class,
    WebhooksWiring.class
})
public class CommandWiring {

    @Bean
    SchemaMigration commandSchema() {
        return new SchemaMigration(10, "command");
    }

    @Bean
    LetterEndpoints letterEndpoints(DeadLetters letters) {
        return new LetterEndpoints(letters);
    }

    @Bean
    Bootstrap bootstrap(
            Commands commands,
            ObjectStore store,
            SuperAdmin superAdmin,
            DataSource dataSource,
            JdbcClient db,
            Clock clock) {
        var shipment = new Shipment(commands.as("bootstrap"), store, db, clock, JsonMapper.shared());
        return new Bootstrap(shipment, superAdmin, dataSource);
    }
}
