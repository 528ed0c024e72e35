package dev.easel.query.credits;

import dev.easel.platform.EaselPosition;
import dev.easel.query.platform.People;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    Statement creditStatement(JdbcClient db) {
        return new Statement(db);
    }

    @Bean
    CreditReads creditReads(JdbcClient db, Clock clock, Statement statement, EaselPosition position) {
        return new CreditReads(new Wallet(db, clock), statement, position);
    }

    @Bean
    FinanceReads financeReads(
            JdbcClient db,
            People people,
            Statement statement,
            PlatformTransactionManager transactions,
            EaselPosition position) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new FinanceReads(new Ledgers(db, people), statement, snapshot, position);
    }
}
