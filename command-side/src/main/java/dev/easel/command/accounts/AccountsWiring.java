package dev.easel.command.accounts;

import dev.easel.engine.AggregateRuntime;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.HeavyWork;
import dev.easel.platform.Sessions;
import dev.easel.platform.Settings;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires accounts. */
@Configuration(proxyBeanMethods = false)
public class AccountsWiring {

    @Bean
    ConfigurerModule accountAggregates() {
        return configurer -> configurer
                .configureAggregate(AggregateRuntime.configure(Account.class))
                .configureAggregate(AggregateRuntime.configure(EmailClaim.class));
    }

    @Bean
    EmailKeys emailKeys(Settings settings) {
        return new EmailKeys(settings.authSecret());
    }

    @Bean(destroyMethod = "close")
    HeavyWork hashing() {
        return new HeavyWork("hashing", 4, Duration.ofSeconds(5));
    }

    @Bean
    Passwords passwords(@Qualifier("hashing") HeavyWork hashing) {
        return new Passwords(hashing);
    }

    @Bean
    Vault vault(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        return new Vault(db, transaction, clock);
    }

    @Bean
    SignUp signUp(Commands commands, Vault vault, EmailKeys keys, Passwords passwords, Clock clock) {
        return new SignUp(commands, vault, keys, passwords, clock);
    }

    @Bean
    SignIn signIn(Commands commands, Vault vault, EmailKeys keys, Passwords passwords) {
        return new SignIn(commands, vault, keys, passwords);
    }

    @Bean
    LoginDelay loginDelay(StringRedisTemplate redis) {
        return new LoginDelay(redis);
    }

    @Bean
    AuthEndpoints authEndpoints(
            SignUp signUp,
            SignIn signIn,
            EmailKeys keys,
            LoginDelay delay,
            Sessions sessions,
            Settings settings,
            EaselPosition position) {
        return new AuthEndpoints(signUp, signIn, keys, delay, sessions, settings, position);
    }

    @Bean
    RoleGrants roleGrants(Commands commands, Sessions sessions, Clock clock) {
        return new RoleGrants(commands.as("roles"), sessions, clock);
    }

    @Bean
    SuperAdmin superAdmin(SignUp signUp, RoleGrants roles, Environment environment) {
        return new SuperAdmin(
                signUp,
                roles,
                environment.getProperty("SUPER_ADMIN_EMAIL", ""),
                environment.getProperty("SUPER_ADMIN_PASSWORD", ""));
    }

    /** Made when a launcher asks for it; never in production. */
    @Bean
    @Lazy
    DemoAccounts demoAccounts(
            SignUp signUp,
            RoleGrants roles,
            Vault vault,
            Passwords passwords,
            Commands commands,
            Settings settings,
            Clock clock) {
        return new DemoAccounts(signUp, roles, vault, passwords, commands, settings, clock);
    }
}
