package dev.easel.saga.platform;

import dev.easel.saga.accounts.AccountsWiring;
import dev.easel.saga.credits.CreditsWiring;
import dev.easel.saga.providers.ProvidersWiring;
import dev.easel.saga.providers.local.LocalWiring;
import dev.easel.saga.tasks.TasksWiring;
import dev.easel.saga.webhooks.WebhooksWiring;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything of the saga side. Needs a command side in the same process: sagas, desk and timers speak by commands. */
@Configuration(proxyBeanMethods = false)
@Import({
    SagaSchemaWiring.class,
    TasksWiring.class,
    AccountsWiring.class,
    CreditsWiring.class,
    ProvidersWiring.class,
    LocalWiring.class,
    TimersWiring.class,
    RelayWiring.class,
    WebhooksWiring.class
})
public class SagaWiring {}
