package dev.easel.command.credits;

import static dev.easel.command.credits.Ledgers.NOW;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeState;
import dev.easel.api.credits.CodeTerms;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Redemption;
import dev.easel.api.credits.commands.IssueCode;
import dev.easel.api.credits.commands.RedeemCode;
import dev.easel.api.credits.commands.RevokeCode;
import dev.easel.api.credits.events.CodeIssued;
import dev.easel.api.credits.events.CodeRedeemed;
import dev.easel.api.credits.events.CodeRevoked;
import dev.easel.api.credits.refusals.CodeUnusable;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RedemptionCodeTest {

    static final CodeId ID = new CodeId("code_1");
    static final Owner ADA = Owner.of(new AccountId("acc_ada"));
    static final Owner BOB = Owner.of(new AccountId("acc_bob"));
    static final Instant LAPSES = NOW.plus(Duration.ofDays(30));
    static final CodeTerms TERMS = new CodeTerms(Credits.credits(25), "Fair in May", LAPSES, 90);
    static final IssueCode ISSUE = new IssueCode(ID, "batch_1", "7QK2", TERMS, NOW);
    static final CodeIssued ISSUED = new CodeIssued(ID, "batch_1", "7QK2", TERMS, NOW);
    static final CodeRedeemed REDEEMED = redeemed(ADA, NOW);

    final FixtureConfiguration<RedemptionCode> fixture = new AggregateTestFixture<>(RedemptionCode.class);

    @Test
    void isIssued() {
        fixture.givenNoPriorActivity().when(ISSUE).expectEvents(ISSUED);
    }

    @Nested
    class GivenACode {

        @Test
        void isOneHoweverOftenItIsIssued() {
            fixture.given(ISSUED).when(ISSUE).expectNoEvents().expectSuccessfulHandlerExecution();
        }

        @Test
        void isNotAnotherOne() {
            var more = new CodeTerms(Credits.credits(26), "Fair in May", LAPSES, 90);
            fixture.given(ISSUED)
                    .when(new IssueCode(ID, "batch_1", "7QK2", more, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new IdempotencyMismatch("batch_1"));
        }

        @Test
        void givesALotThatLastsAsLongAsWasSaid() {
            var lot = new Lot(
                    LotId.of(LedgerId.of(ADA), "code:code_1"),
                    LotSource.BONUS,
                    Credits.credits(25),
                    30,
                    NOW,
                    NOW.plus(Duration.ofDays(90)));
            fixture.given(ISSUED)
                    .when(new RedeemCode(ID, ADA, NOW))
                    .expectEvents(new CodeRedeemed(ID, ADA, LedgerId.of(ADA), lot, "Fair in May", NOW))
                    .expectResultMessagePayload(new Redemption(ID, LedgerId.of(ADA), lot, "Fair in May", NOW, false));
        }

        @Test
        void worksTillItsTimeIsOver() {
            var last = LAPSES.minusMillis(1);
            fixture.given(ISSUED).when(new RedeemCode(ID, ADA, last)).expectEvents(redeemed(ADA, last));
        }

        @Test
        void doesNotWorkOnceItsTimeIsOver() {
            fixture.given(ISSUED)
                    .when(new RedeemCode(ID, ADA, LAPSES))
                    .expectNoEvents()
                    .expectExceptionDetails(new CodeUnusable(ID, CodeState.LAPSED));
        }

        @Test
        void isTakenBack() {
            fixture.given(ISSUED).when(new RevokeCode(ID, NOW)).expectEvents(new CodeRevoked(ID, NOW));
        }
    }

    @Nested
    class GivenACodeThatWasRedeemed {

        @Test
        void answersItsOwnerAgainForEver() {
            var lot = REDEEMED.lot();
            fixture.given(ISSUED, REDEEMED)
                    .when(new RedeemCode(ID, ADA, LAPSES.plusSeconds(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Redemption(ID, LedgerId.of(ADA), lot, "Fair in May", NOW, true));
        }

        @Test
        void worksForNobodyElse() {
            fixture.given(ISSUED, REDEEMED)
                    .when(new RedeemCode(ID, BOB, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new CodeUnusable(ID, CodeState.REDEEMED));
        }

        @Test
        void isNotTakenBack() {
            fixture.given(ISSUED, REDEEMED)
                    .when(new RevokeCode(ID, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new CodeUnusable(ID, CodeState.REDEEMED));
        }
    }

    @Nested
    class GivenACodeThatWasTakenBack {

        @Test
        void worksForNobody() {
            fixture.given(ISSUED, new CodeRevoked(ID, NOW))
                    .when(new RedeemCode(ID, ADA, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new CodeUnusable(ID, CodeState.REVOKED));
        }

        @Test
        void isTakenBackOnce() {
            fixture.given(ISSUED, new CodeRevoked(ID, NOW))
                    .when(new RevokeCode(ID, NOW))
                    .expectNoEvents();
        }
    }

    private static CodeRedeemed redeemed(Owner owner, Instant at) {
        var ledger = LedgerId.of(owner);
        return new CodeRedeemed(ID, owner, ledger, TERMS.lot(ID, ledger, at), "Fair in May", at);
    }
}
