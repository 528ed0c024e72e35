package dev.easel.saga.accounts;

import dev.easel.api.WireName;
import dev.easel.api.credits.Credits;
import dev.easel.engine.WireCatalog;
import dev.easel.platform.Settings;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Wires the welcome of accounts. */
@Configuration(proxyBeanMethods = false)
public class AccountsWiring {

    @Bean
    SignupGift signupGift(Settings settings) {
        return new SignupGift(Credits.credits(settings.signupCredits()));
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    WelcomeGrant welcomeGrant() {
        return new WelcomeGrant();
    }

    @Bean
    WireCatalog accountSagaNames() {
        return new WireCatalog(List.of(new WireName("accounts.welcome-grant-saga", 1, WelcomeGrant.class)));
    }
}
