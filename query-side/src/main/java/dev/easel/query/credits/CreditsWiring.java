package dev.easel.query.credits;

import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import dev.easel.platform.EaselPosition;
import dev.easel.query.platform.Lookups;
import dev.easel.query.platform.People;
import dev.easel.query.platform.SideViews;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires credits. */
@Configuration(proxyBeanMethods = false)
public class CreditsWiring {

    @Bean
    CreditBalances creditBalances(JdbcClient db) {
        return new CreditBalances(db);
    }

    @Bean
    CreditEntries creditEntries(JdbcClient db) {
        return new CreditEntries(db);
    }

    @Bean
    CreditApprovals creditApprovals(JdbcClient db) {
        return new CreditApprovals(db);
    }

    @Bean
    ApprovalReads approvalReads(JdbcClient db, People people, EaselPosition position) {
        return new ApprovalReads(new ApprovalRows(db), people, position);
    }

    @Bean
    RedemptionCodes redemptionCodes(JdbcClient db) {
        return new RedemptionCodes(db);
    }

    @Bean
    CodeReads codeReads(JdbcClient db, People people, EaselPosition position, Clock clock) {
        return new CodeReads(new CodeRows(db), people, position, clock);
    }

    @Bean
    CreditAlerts creditAlerts(JdbcClient db, Environment environment) {
        return new CreditAlerts(db, lowBalance(environment));
    }

    @Bean
    AlertReads alertReads(JdbcClient db, EaselPosition position) {
        return new AlertReads(db, position);
    }

    @Bean
    CreditAccounts creditAccounts(JdbcClient db) {
        return new CreditAccounts(db);
    }

    @Bean
    ReconciliationBook reconciliationBook(JdbcClient db, MeterRegistry meters) {
        var book = new ReconciliationBook(db);
        FunctionCounter.builder("ledger_reconciliation_mismatch", book, ReconciliationBook::found) // shown with _total
                .description("What was found that is kept about credits and does not agree")
                .register(meters);
        Gauge.builder("ledger_reconciliation_mismatches", book, ReconciliationBook::mismatches)
                .description("What does not agree now")
                .register(meters);
        return book;
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Reconciler reconciler(JdbcClient db, ReconciliationBook book, EventLog log, Readers readers, Clock clock) {
        return new Reconciler(new Reconciliation(db), book, log, readers, clock);
    }

    @Bean
    ReconciliationReads reconciliationReads(JdbcClient db, ReconciliationBook book, People people) {
        return new ReconciliationReads(db, book, people);
    }

    @Bean
    SummaryReads summaryReads(JdbcClient db, SideViews views, EaselPosition position) {
        return new SummaryReads(db, new Summary(db, views), position);
    }

    @Bean
    CreditPortions creditPortions(JdbcClient db) {
        return new CreditPortions(db);
    }

    @Bean
    AsOfReads asOfReads(JdbcClient db, People people, EaselPosition position, Clock clock) {
        return new AsOfReads(new Ledgers(db, people), new PastLots(db), new Timeline(db), position, clock);
    }

    @Bean
    ExplainReads explainReads(
            JdbcClient db,
            People people,
            SideViews views,
            EventLog log,
            Lookups lookups,
            EaselPosition position,
            Clock clock) {
        var ledgers = new Ledgers(db, people);
        var lots = new PastLots(db);
        var uses = new LotUses(db);
        var lineage = new Lineage(db, ledgers, lots, uses, new PaidWork(db, views, log));
        return new ExplainReads(ledgers, new Explaining(lots, uses), lineage, lookups, position, clock);
    }

    @Bean
    EventReads ledgerEventReads(JdbcClient db, People people, EventLog log, EaselPosition position) {
        return new EventReads(new Ledgers(db, people), log, position);
    }

    @Bean
    Statement creditStatement(JdbcClient db) {
        return new Statement(db);
    }

    @Bean
    TenantTokenReads tenantTokenReads(JdbcClient db, Statement statement, Lookups lookups, EaselPosition position) {
        return new TenantTokenReads(db, statement, lookups, position);
    }

    @Bean
    CreditReads creditReads(
            JdbcClient db, Clock clock, Environment environment, Statement statement, EaselPosition position) {
        return new CreditReads(new Wallet(db, lowBalance(environment), clock), statement, position);
    }

    @Bean
    FinanceReads financeReads(
            JdbcClient db,
            People people,
            Statement statement,
            PlatformTransactionManager transactions,
            EaselPosition position) {
        return new FinanceReads(new Ledgers(db, people), statement, snapshot(transactions), position);
    }

    @Bean
    EveryEntryReads everyEntryReads(JdbcClient db, PlatformTransactionManager transactions, EaselPosition position) {
        return new EveryEntryReads(new EveryEntries(db), snapshot(transactions), position);
    }

    private static long lowBalance(Environment environment) {
        return environment.getProperty("LOW_BALANCE_THRESHOLD", Long.class, 5L);
    }

    private static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot;
    }
}
