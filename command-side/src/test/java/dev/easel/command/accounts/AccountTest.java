package dev.easel.command.accounts;

import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.EmailClaimId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.commands.ChangeRoles;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.api.accounts.commands.OpenAccount;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.api.accounts.refusals.EmailTaken;
import java.time.Instant;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountTest {

    static final AccountId ACCOUNT = AccountId.of(new EmailClaimId("eml_1"));
    static final CredentialId FIRST = new CredentialId("crd_1");
    static final CredentialId SECOND = new CredentialId("crd_2");
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Set<Role> USER = Set.of(Role.USER);
    static final Set<Role> BOTH = Set.of(Role.USER, Role.FINANCE);

    final FixtureConfiguration<Account> fixture = new AggregateTestFixture<>(Account.class);

    @Test
    void opensWithTheFirstCredential() {
        fixture.givenNoPriorActivity()
                .when(open(FIRST))
                .expectEvents(opened())
                .expectResultMessagePayload(new AccountAnswer(ACCOUNT, FIRST, USER, Plan.FREE));
    }

    @Nested
    class GivenAnOpenAccount {

        @Test
        void answersTheSameCredentialAgainWithoutAnEvent() {
            fixture.given(opened())
                    .when(open(FIRST))
                    .expectNoEvents()
                    .expectResultMessagePayload(new AccountAnswer(ACCOUNT, FIRST, USER, Plan.FREE));
        }

        @Test
        void refusesAnotherCredential() {
            fixture.given(opened()).when(open(SECOND)).expectNoEvents().expectExceptionDetails(new EmailTaken(ACCOUNT));
        }

        @Test
        void changesItsRoles() {
            fixture.given(opened())
                    .when(new ChangeRoles(ACCOUNT, BOTH, NOW))
                    .expectEvents(new RolesChanged(ACCOUNT, BOTH, NOW));
        }

        @Test
        void recordsNothingWhenTheRolesAreTheSame() {
            fixture.given(opened(), new RolesChanged(ACCOUNT, BOTH, NOW))
                    .when(new ChangeRoles(ACCOUNT, BOTH, NOW))
                    .expectNoEvents();
        }

        @Test
        void tellsHowItStands() {
            fixture.given(opened(), new RolesChanged(ACCOUNT, BOTH, NOW))
                    .when(new InspectAccount(ACCOUNT))
                    .expectNoEvents()
                    .expectResultMessagePayload(new AccountAnswer(ACCOUNT, FIRST, BOTH, Plan.FREE));
        }
    }

    private static OpenAccount open(CredentialId credential) {
        return new OpenAccount(ACCOUNT, credential, USER, Plan.FREE, NOW);
    }

    private static AccountOpened opened() {
        return new AccountOpened(ACCOUNT, FIRST, USER, Plan.FREE, NOW);
    }
}
