package dev.easel.saga.accounts;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.events.CreditsGranted;
import java.time.Instant;
import java.util.Set;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WelcomeGrantTest {

    static final Instant OPENED = Instant.parse("2026-01-31T12:00:00Z");
    static final AccountId ACCOUNT = new AccountId("acc_1");
    static final Owner OWNER = Owner.of(ACCOUNT);
    static final LedgerId LEDGER = LedgerId.of(OWNER);
    static final LotId LOT = LotId.of(LEDGER, "signup:acc_1");
    static final Lot WELCOME =
            new Lot(LOT, LotSource.SIGNUP, credits(10), 20, OPENED, Instant.parse("2026-02-28T12:00:00Z"));
    static final GrantCredits GRANT = new GrantCredits(LEDGER, WELCOME, "Welcome to Easel", OPENED);

    final SagaTestFixture<WelcomeGrant> fixture = new SagaTestFixture<>(WelcomeGrant.class);

    @BeforeEach
    void stopAtErrors() {
        fixture.registerListenerInvocationErrorHandler(PropagatingErrorHandler.instance());
    }

    @Test
    void opensTheLedgerAndGrantsOneLotThatLapsesAfterAMonth() {
        fixture.registerResource(new SignupGift(credits(10)));
        fixture.givenNoPriorActivity()
                .whenPublishingA(opened())
                .expectActiveSagas(1)
                .expectDispatchedCommands(new OpenLedger(LEDGER, OWNER), GRANT);
    }

    @Test
    void meansTheSameLotWhenTheEventComesTwice() {
        fixture.registerResource(new SignupGift(credits(10)));
        fixture.givenAPublished(opened())
                .whenPublishingA(opened())
                .expectActiveSagas(1)
                .expectDispatchedCommands(new OpenLedger(LEDGER, OWNER), GRANT);
    }

    @Test
    void endsWhenTheLotHasComeIn() {
        fixture.registerResource(new SignupGift(credits(10)));
        fixture.givenAPublished(opened())
                .whenPublishingA(granted(WELCOME))
                .expectActiveSagas(0)
                .expectNoDispatchedCommands();
    }

    @Test
    void doesNotTakeAnotherLotForItsOwn() {
        fixture.registerResource(new SignupGift(credits(10)));
        var other = new Lot(new LotId("lot_other"), LotSource.GRANT, credits(10), 40, OPENED, null);
        fixture.givenAPublished(opened())
                .whenPublishingA(granted(other))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void opensTheLedgerAloneWhenThereIsNothingToGive() {
        fixture.registerResource(new SignupGift(Credits.NONE));
        fixture.givenNoPriorActivity()
                .whenPublishingA(opened())
                .expectActiveSagas(0)
                .expectDispatchedCommands(new OpenLedger(LEDGER, OWNER));
    }

    static AccountOpened opened() {
        return new AccountOpened(ACCOUNT, new CredentialId("crd_1"), Set.of(Role.USER), Plan.FREE, OPENED);
    }

    static CreditsGranted granted(Lot lot) {
        return new CreditsGranted(LEDGER, lot, "Welcome to Easel", credits(10), Credits.NONE);
    }
}
