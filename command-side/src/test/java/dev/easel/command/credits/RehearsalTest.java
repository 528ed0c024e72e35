package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.credits.Ledgers.HOLD;
import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;
import static dev.easel.command.credits.Ledgers.ONE;
import static dev.easel.command.credits.Ledgers.allocated;
import static dev.easel.command.credits.Ledgers.balance;
import static dev.easel.command.credits.Ledgers.capture;
import static dev.easel.command.credits.Ledgers.captured;
import static dev.easel.command.credits.Ledgers.grant;
import static dev.easel.command.credits.Ledgers.granted;
import static dev.easel.command.credits.Ledgers.held;
import static dev.easel.command.credits.Ledgers.hold;
import static dev.easel.command.credits.Ledgers.lapsed;
import static dev.easel.command.credits.Ledgers.lot;
import static dev.easel.command.credits.Ledgers.opened;
import static dev.easel.command.credits.Ledgers.portion;
import static dev.easel.command.credits.Ledgers.release;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Foreseen;
import dev.easel.api.credits.commands.Rehearse;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import dev.easel.api.credits.refusals.OverCapture;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    final FixtureConfiguration<CreditLedger> fixture = Ledgers.fixture();

    @Test
    void tellsWhatAGrantWouldGiveToALedgerThatNobodyOpened() {
        fixture.givenNoPriorActivity()
                .when(new Rehearse(grant(ONE)))
                .expectNoEvents()
                .expectResultMessagePayload(new Foreseen(List.of(granted(ONE, 100)), balance(0, 0), balance(100, 0)));
    }

    @Test
    void tellsWhichLotsAHoldWouldTake() {
        var taken = allocated(portion("lot_1", 30));
        fixture.given(opened(), granted(ONE, 100))
                .when(new Rehearse(hold(30, NOW)))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new Foreseen(List.of(held(taken, 70, 30)), balance(100, 0), balance(70, 30)));
    }

    @Test
    void tellsWhatWouldLapseAsItComesBack() {
        var gone = NOW.plusSeconds(60);
        var brief = lot("lot_brief", 30, 10, gone);
        var taken = allocated(portion("lot_brief", 30));
        fixture.given(opened(), granted(brief, 30), held(taken, 0, 30))
                .when(new Rehearse(release(gone)))
                .expectNoEvents()
                .expectResultMessagePayload(new Foreseen(
                        List.of(Ledgers.released(taken, 30), lapsed("lot_brief", 30, 0, 0)),
                        balance(0, 30),
                        balance(0, 0)));
    }

    @Test
    void isRefusedAsTheCommandWouldBe() {
        fixture.given(opened(), granted(ONE, 100))
                .when(new Rehearse(hold(101, NOW)))
                .expectNoEvents()
                .expectExceptionDetails(new NotEnoughCredits(LEDGER, credits(101), credits(100)));
    }

    @Test
    void changesNothingThatTheNextCommandMeets() {
        holding()
                .andGivenCommands(new Rehearse(capture(30)), new Rehearse(release(NOW)))
                .when(capture(30))
                .expectEvents(captured(allocated(portion("lot_1", 30)), Allocation.NOTHING, 70));
    }

    @Test
    void foreseesNothingOfARepeat() {
        holding()
                .andGivenCommands(capture(30))
                .when(new Rehearse(capture(30)))
                .expectNoEvents()
                .expectResultMessagePayload(new Foreseen(List.of(), balance(70, 0), balance(70, 0)));
    }

    @Test
    void refusesToCaptureMoreThanIsHeld() {
        holding()
                .when(new Rehearse(capture(31)))
                .expectNoEvents()
                .expectExceptionDetails(new OverCapture(HOLD, credits(31), credits(30)));
    }

    private TestExecutor<CreditLedger> holding() {
        return fixture.given(opened(), granted(ONE, 100), held(allocated(portion("lot_1", 30)), 70, 30));
    }
}
