package dev.easel.query.tenants;

import dev.easel.platform.EaselPosition;
import dev.easel.platform.KeyUses;
import dev.easel.query.platform.Lookups;
import dev.easel.query.platform.SideViews;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires tenants. */
@Configuration(proxyBeanMethods = false)
public class TenantsWiring {

    @Bean
    TenantApps tenantApps(JdbcClient db) {
        return new TenantApps(db);
    }

    @Bean
    AppReads appReads(JdbcClient db, KeyUses uses, Lookups lookups, EaselPosition position, Clock clock) {
        return new AppReads(new AppRows(db), uses, lookups, position, clock);
    }

    @Bean
    AppUsers appUserList(JdbcClient db) {
        return new AppUsers(db);
    }

    @Bean
    UserRows userRows(JdbcClient db, SideViews views) {
        return new UserRows(db, views);
    }

    @Bean
    TenantUserReads tenantUserReads(UserRows users, Lookups lookups, EaselPosition position) {
        return new TenantUserReads(users, lookups, position);
    }

    @Bean
    AppUserReads appUserReads(JdbcClient db, UserRows users, Lookups lookups, EaselPosition position) {
        return new AppUserReads(new AppRows(db), users, lookups, position);
    }
}
