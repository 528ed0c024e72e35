package dev.easel.command.credits;

import dev.easel.api.credits.Credits;
import dev.easel.engine.AggregateRuntime;
import dev.easel.engine.Recollection;
import dev.easel.engine.WireCatalog;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Settings;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires credits. */
@Configuration(proxyBeanMethods = false)
public class CreditsWiring {

    @Bean
    ConfigurerModule creditAggregates() {
        return configurer -> configurer
                .configureAggregate(AggregateRuntime.configure(
                        CreditLedger.class, CreditLedger::new, LedgerSnapshot.class, CreditLedger::of))
                .configureAggregate(AggregateRuntime.configure(Approval.class))
                .configureAggregate(AggregateRuntime.configure(RedemptionCode.class));
    }

    @Bean
    WireCatalog ledgerSnapshotName() {
        return new WireCatalog(List.of(LedgerSnapshot.NAME));
    }

    @Bean
    LedgerPast ledgerPast(Recollection log) {
        return new LedgerPast(log);
    }

    @Bean
    Adjustments creditAdjustments(Commands commands, Clock clock, Environment environment) {
        return new Adjustments(commands, approvalLimit(environment), clock);
    }

    @Bean
    CreditEndpoints creditEndpoints(Commands commands, Adjustments adjustments, EaselPosition position) {
        return new CreditEndpoints(commands, adjustments, position);
    }

    @Bean
    BatchEndpoints batchEndpoints(Adjustments adjustments, EaselPosition position) {
        return new BatchEndpoints(adjustments, position);
    }

    @Bean
    ApprovalEndpoints approvalEndpoints(Commands commands, EaselPosition position, Clock clock) {
        return new ApprovalEndpoints(commands, position, clock);
    }

    @Bean
    CodeEndpoints codeEndpoints(
            Commands commands, Settings settings, Environment environment, EaselPosition position, Clock clock) {
        var keys = new CodeKeys(settings.authSecret());
        return new CodeEndpoints(commands, keys, approvalLimit(environment), position, clock);
    }

    @Bean
    SpendingEndpoints spendingEndpoints(Commands commands, EaselPosition position, Clock clock) {
        return new SpendingEndpoints(commands, position, clock);
    }

    @Bean
    Refunds taskRefunds(Commands commands, Clock clock) {
        return new Refunds(commands, clock);
    }

    @Bean
    RefundEndpoints refundEndpoints(Refunds refunds, EaselPosition position) {
        return new RefundEndpoints(refunds, position);
    }

    @Bean
    RehearsalEndpoints rehearsalEndpoints(Adjustments adjustments, Refunds refunds) {
        return new RehearsalEndpoints(adjustments, refunds);
    }

    private static Credits approvalLimit(Environment environment) {
        return Credits.credits(environment.getProperty("ADJUSTMENT_APPROVAL_LIMIT", Long.class, 1000L));
    }
}
