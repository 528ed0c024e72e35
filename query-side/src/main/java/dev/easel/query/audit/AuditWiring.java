package dev.easel.query.audit;

import dev.easel.platform.EaselPosition;
import dev.easel.query.platform.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the log of changes. */
@Configuration(proxyBeanMethods = false)
public class AuditWiring {

    @Bean
    AuditEntries auditEntries(JdbcClient db) {
        return new AuditEntries(new AuditBook(db));
    }

    @Bean
    AuditReads auditReads(JdbcClient db, People people, EaselPosition position) {
        return new AuditReads(new AuditRows(db, people), people, position);
    }
}
