package dev.easel.query.accounts;

import dev.easel.platform.EaselPosition;
import dev.easel.platform.PlanTerms;
import dev.easel.platform.Settings;
import dev.easel.query.platform.Lookups;
import dev.easel.query.platform.People;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires accounts. */
@Configuration(proxyBeanMethods = false)
public class AccountsWiring {

    @Bean
    PeopleList peopleList(JdbcClient db) {
        return new PeopleList(db);
    }

    @Bean
    ProfileReads profileReads(
            JdbcClient db, Clock clock, People people, Settings settings, Lookups lookups, EaselPosition position) {
        var terms = new PlanTerms(settings.signupCredits());
        return new ProfileReads(new Profiles(db, clock), people, terms, lookups, position);
    }
}
