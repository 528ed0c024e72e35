package dev.easel.command.credits;

import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.ApprovalAnswer;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.ApprovalState;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.ApproveAdjustment;
import dev.easel.api.credits.commands.DeclineAdjustment;
import dev.easel.api.credits.commands.FailApproval;
import dev.easel.api.credits.commands.LapseApproval;
import dev.easel.api.credits.commands.RequestApproval;
import dev.easel.api.credits.events.ApprovalDeclined;
import dev.easel.api.credits.events.ApprovalFailed;
import dev.easel.api.credits.events.ApprovalGiven;
import dev.easel.api.credits.events.ApprovalLapsed;
import dev.easel.api.credits.events.ApprovalRequested;
import dev.easel.api.credits.refusals.ApprovalDecided;
import dev.easel.api.credits.refusals.SecondPersonNeeded;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    static final ApprovalId ID = new ApprovalId("apr_1");
    static final AccountId ANN = new AccountId("acc_ann");
    static final AccountId BOB = new AccountId("acc_bob");
    static final Instant LAPSES = NOW.plusSeconds(3600);
    static final Adjustment MUCH = new Adjustment(5000, LotSource.BONUS, new Grounds("PROMOTION", "Contest"));
    static final RequestApproval REQUEST = new RequestApproval(ID, LEDGER, MUCH, ANN, LAPSES, NOW);
    static final ApprovalRequested REQUESTED = new ApprovalRequested(ID, LEDGER, MUCH, ANN, LAPSES, NOW);
    static final ApprovalGiven GIVEN = new ApprovalGiven(ID, LEDGER, MUCH, BOB, NOW);
    static final ApprovalDeclined DECLINED = new ApprovalDeclined(ID, BOB, "Too much", NOW);

    final FixtureConfiguration<Approval> fixture = new AggregateTestFixture<>(Approval.class);

    @Test
    void isAskedFor() {
        fixture.givenNoPriorActivity()
                .when(REQUEST)
                .expectEvents(REQUESTED)
                .expectResultMessagePayload(answer(ApprovalState.REQUESTED, false));
    }

    @Nested
    class GivenARequestOfAnn {

        @Test
        void isOneHoweverOftenSheAsks() {
            fixture.given(REQUESTED)
                    .when(REQUEST)
                    .expectNoEvents()
                    .expectResultMessagePayload(answer(ApprovalState.REQUESTED, true));
        }

        @Test
        void isNotAnother() {
            var more = new Adjustment(6000, LotSource.BONUS, MUCH.grounds());
            fixture.given(REQUESTED)
                    .when(new RequestApproval(ID, LEDGER, more, ANN, LAPSES, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new IdempotencyMismatch("apr_1"));
        }

        @Test
        void isApprovedBySomebodyElse() {
            fixture.given(REQUESTED)
                    .when(approval(BOB))
                    .expectEvents(GIVEN)
                    .expectResultMessagePayload(answer(ApprovalState.APPROVED, false));
        }

        @Test
        void isNotApprovedByHerself() {
            fixture.given(REQUESTED)
                    .when(approval(ANN))
                    .expectNoEvents()
                    .expectExceptionDetails(new SecondPersonNeeded(ID));
        }

        @Test
        void isDeclinedOrTakenBack() {
            fixture.given(REQUESTED).when(decline(BOB)).expectEvents(DECLINED);
            fixture.given(REQUESTED).when(decline(ANN)).expectEvents(new ApprovalDeclined(ID, ANN, "Too much", NOW));
        }

        @Test
        void lapsesInTimeAndNotBefore() {
            fixture.given(REQUESTED)
                    .when(new LapseApproval(ID, LAPSES.minusNanos(1)))
                    .expectNoEvents();
            fixture.given(REQUESTED).when(new LapseApproval(ID, LAPSES)).expectEvents(new ApprovalLapsed(ID, LAPSES));
        }

        @Test
        void isNotApprovedWhenItsTimeIsOverThoughNobodySaidSo() {
            fixture.given(REQUESTED)
                    .when(new ApproveAdjustment(ID, BOB, LAPSES))
                    .expectNoEvents()
                    .expectExceptionDetails(new ApprovalDecided(ID, ApprovalState.LAPSED));
        }
    }

    @Nested
    class GivenADecision {

        @Test
        void saysTheSameToWhoeverDecided() {
            fixture.given(REQUESTED, GIVEN)
                    .when(approval(BOB))
                    .expectNoEvents()
                    .expectResultMessagePayload(answer(ApprovalState.APPROVED, true));
            fixture.given(REQUESTED, DECLINED)
                    .when(decline(BOB))
                    .expectNoEvents()
                    .expectResultMessagePayload(answer(ApprovalState.DECLINED, true));
        }

        @Test
        void isFinal() {
            fixture.given(REQUESTED, GIVEN)
                    .when(decline(BOB))
                    .expectNoEvents()
                    .expectExceptionDetails(new ApprovalDecided(ID, ApprovalState.APPROVED));
            fixture.given(REQUESTED, DECLINED)
                    .when(approval(BOB))
                    .expectNoEvents()
                    .expectExceptionDetails(new ApprovalDecided(ID, ApprovalState.DECLINED));
            fixture.given(REQUESTED, GIVEN).when(new LapseApproval(ID, LAPSES)).expectNoEvents();
        }

        @Test
        void failsOnceWhenTheLedgerRefusesIt() {
            var fail = new FailApproval(ID, "LEDGER_FROZEN", NOW);
            var failed = new ApprovalFailed(ID, "LEDGER_FROZEN", NOW);
            fixture.given(REQUESTED, GIVEN).when(fail).expectEvents(failed);
            fixture.given(REQUESTED, GIVEN, failed).when(fail).expectNoEvents();
            fixture.given(REQUESTED).when(fail).expectNoEvents();
        }
    }

    private static ApproveAdjustment approval(AccountId by) {
        return new ApproveAdjustment(ID, by, NOW);
    }

    private static DeclineAdjustment decline(AccountId by) {
        return new DeclineAdjustment(ID, by, "Too much", NOW);
    }

    private static ApprovalAnswer answer(ApprovalState state, boolean repeated) {
        return new ApprovalAnswer(ID, LEDGER, MUCH, ANN, state, repeated);
    }
}
