package dev.easel.saga.credits;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeTerms;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.events.CodeRedeemed;
import java.time.Instant;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedeemedCodeTest {

    static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    static final Owner ADA = Owner.of(new AccountId("acc_ada"));
    static final LedgerId LEDGER = LedgerId.of(ADA);
    static final CodeId CODE = new CodeId("code_1");
    static final CodeRedeemed REDEEMED = new CodeRedeemed(
            CODE,
            ADA,
            LEDGER,
            new CodeTerms(Credits.credits(25), "Fair in May", null, 90).lot(CODE, LEDGER, NOW),
            "Fair in May",
            NOW);
    static final GrantCredits GRANT = new GrantCredits(LEDGER, REDEEMED.lot(), "Fair in May", NOW);

    final SagaTestFixture<RedeemedCode> fixture = new SagaTestFixture<>(RedeemedCode.class);

    @BeforeEach
    void stopAtErrors() {
        fixture.registerListenerInvocationErrorHandler(PropagatingErrorHandler.instance());
    }

    @Test
    void givesWhatTheCodeWasGoodFor() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(REDEEMED)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new OpenLedger(LEDGER, ADA), GRANT);
    }

    @Test
    void meansTheSameGiftWhenTheEventComesTwice() {
        fixture.givenAPublished(REDEEMED)
                .whenPublishingA(REDEEMED)
                .expectActiveSagas(0)
                .expectDispatchedCommands(new OpenLedger(LEDGER, ADA), GRANT);
    }
}
