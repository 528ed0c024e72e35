package dev.easel.saga.credits;

import dev.easel.api.WireName;
import dev.easel.engine.WireCatalog;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Wires what follows from decisions about credits. */
@Configuration(proxyBeanMethods = false)
public class CreditsWiring {

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    ApprovedAdjustment approvedAdjustment() {
        return new ApprovedAdjustment();
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    RedeemedCode redeemedCode() {
        return new RedeemedCode();
    }

    @Bean
    WireCatalog creditSagaNames() {
        return new WireCatalog(List.of(
                new WireName("credits.approved-adjustment-saga", 1, ApprovedAdjustment.class),
                new WireName("credits.redeemed-code-saga", 1, RedeemedCode.class)));
    }
}
