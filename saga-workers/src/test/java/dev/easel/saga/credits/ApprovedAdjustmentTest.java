package dev.easel.saga.credits;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.easel.api.Owner;
import dev.easel.api.Refusal;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.FailApproval;
import dev.easel.api.credits.events.ApprovalGiven;
import dev.easel.api.credits.refusals.BelowZero;
import java.time.Instant;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovedAdjustmentTest {

    static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    static final LedgerId LEDGER = LedgerId.of(new Owner(Owner.PLATFORM, "acc_1"));
    static final ApprovalId APPROVAL = new ApprovalId("apr_0123");
    static final Adjustment LESS = new Adjustment(-5000, LotSource.ADJUSTMENT, new Grounds("CORRECTION", "Sent twice"));
    static final ApprovalGiven GIVEN = new ApprovalGiven(APPROVAL, LEDGER, LESS, new AccountId("acc_2"), NOW);
    static final AdjustCredits ADJUST = new AdjustCredits(LEDGER, new AdjustmentId("adj_0123"), LESS, NOW);

    final SagaTestFixture<ApprovedAdjustment> fixture = new SagaTestFixture<>(ApprovedAdjustment.class);

    @BeforeEach
    void stopAtErrors() {
        fixture.registerListenerInvocationErrorHandler(PropagatingErrorHandler.instance());
    }

    @Test
    void makesItAndIsDone() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(GIVEN)
                .expectActiveSagas(0)
                .expectDispatchedCommands(ADJUST);
    }

    @Test
    void meansTheSameAdjustmentWhenTheEventComesTwice() {
        fixture.givenAPublished(GIVEN)
                .whenPublishingA(GIVEN)
                .expectActiveSagas(0)
                .expectDispatchedCommands(ADJUST);
    }

    @Test
    void tellsTheApprovalThatTheLedgerRefused() {
        fixture.setCallbackBehavior((command, _) -> {
            if (command instanceof AdjustCredits) {
                throw Refusal.refuse(new BelowZero(LEDGER, credits(5000), credits(3)));
            }
            return null;
        });
        fixture.givenNoPriorActivity()
                .whenPublishingA(GIVEN)
                .expectActiveSagas(0)
                .expectDispatchedCommands(ADJUST, new FailApproval(APPROVAL, "BALANCE_BELOW_ZERO", NOW));
    }

    @Test
    void isTriedAgainAfterAFault() {
        fixture.setCallbackBehavior((_, _) -> {
            throw new IllegalArgumentException("the database is away");
        });
        var result = fixture.givenNoPriorActivity();
        assertThat(catchThrowable(() -> result.whenPublishingA(GIVEN))).hasRootCauseMessage("the database is away");
    }
}
