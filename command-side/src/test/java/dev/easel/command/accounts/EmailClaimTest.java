package dev.easel.command.accounts;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.EmailClaimId;
import dev.easel.api.accounts.commands.ClaimEmail;
import dev.easel.api.accounts.events.EmailClaimed;
import dev.easel.api.accounts.refusals.EmailTaken;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class EmailClaimTest {

    static final EmailClaimId CLAIM = new EmailClaimId("eml_1");
    static final AccountId ACCOUNT = AccountId.of(CLAIM);
    static final AccountId OTHER = new AccountId("acc_other");

    final FixtureConfiguration<EmailClaim> fixture = new AggregateTestFixture<>(EmailClaim.class);

    @Test
    void belongsToTheFirstWhoClaimsIt() {
        fixture.givenNoPriorActivity()
                .when(new ClaimEmail(CLAIM, ACCOUNT))
                .expectEvents(new EmailClaimed(CLAIM, ACCOUNT));
    }

    @Test
    void recordsNothingWhenItsOwnerClaimsItAgain() {
        fixture.given(new EmailClaimed(CLAIM, ACCOUNT))
                .when(new ClaimEmail(CLAIM, ACCOUNT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAnotherAccount() {
        fixture.given(new EmailClaimed(CLAIM, ACCOUNT))
                .when(new ClaimEmail(CLAIM, OTHER))
                .expectNoEvents()
                .expectExceptionDetails(new EmailTaken(ACCOUNT));
    }
}
