package dev.easel.command.platform;

import dev.easel.api.tasks.StepTypes;
import dev.easel.command.accounts.AccountsWiring;
import dev.easel.command.accounts.SuperAdmin;
import dev.easel.command.assets.AssetsWiring;
import dev.easel.command.catalog.CatalogWiring;
import dev.easel.command.credits.CreditsWiring;
import dev.easel.command.providers.ProvidersWiring;
import dev.easel.command.tasks.TasksWiring;
import dev.easel.platform.Commands;
import dev.easel.platform.SchemaMigration;
import java.time.Clock;
import java.util.HashSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
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
    TasksWiring.class
})
public class CommandWiring {

    @Bean
    SchemaMigration commandSchema() {
        return new SchemaMigration(10, "command");
    }

    /** Those that ship, and those that a test adds by {@code easel.step-types}. */
    @Bean
    StepTypes stepTypes(Environment environment) {
        var known = new HashSet<>(StepTypes.KNOWN);
        for (var added : environment.getProperty("easel.step-types", String[].class, new String[0])) {
            known.add(added);
        }
        return new StepTypes(known);
    }

    @Bean
    Bootstrap bootstrap(Commands commands, SuperAdmin superAdmin, JdbcClient db, Clock clock) {
        return new Bootstrap(new Shipment(commands.as("bootstrap"), db, clock, JsonMapper.shared()), superAdmin);
    }
}
