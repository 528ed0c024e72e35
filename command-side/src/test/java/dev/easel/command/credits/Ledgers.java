package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.Owner;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Portion;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ExpireHold;
import dev.easel.api.credits.commands.ExpireLot;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.credits.events.LotExpired;
import dev.easel.api.tasks.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** One ledger, and short words for what is asked of it and what happened to it. */
final class Ledgers {

    static final Owner OWNER = new Owner(Owner.PLATFORM, "acc_1");
    static final LedgerId LEDGER = LedgerId.of(OWNER);
    static final TaskId TASK = new TaskId("tsk_1");
    static final HoldId HOLD = HoldId.of(TASK, 1);
    static final Purpose PURPOSE = new Purpose(TASK, "Remove background");
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Instant HOLD_ENDS = NOW.plus(Duration.ofMinutes(5));
    static final Lot ONE = lot("lot_1", 100, LotSource.PURCHASE.priority(), null);

    private Ledgers() {}

    /** Of a ledger that has forgotten nothing, and so must not ask. */
    static FixtureConfiguration<CreditLedger> fixture() {
        var past = new LedgerPast((_, id, _, _) -> {
            throw new AssertionError("Expected a ledger that remembers, but it asks for " + id);
        });
        return new AggregateTestFixture<>(CreditLedger.class).registerInjectableResource(past);
    }

    static Lot lot(String id, long amount, int priority, @Nullable Instant expiresAt) {
        return new Lot(new LotId(id), LotSource.PURCHASE, credits(amount), priority, NOW, expiresAt);
    }

    static LedgerOpened opened() {
        return new LedgerOpened(LEDGER, OWNER);
    }

    static GrantCredits grant(Lot lot) {
        return new GrantCredits(LEDGER, lot, "GOODWILL", "Thank you", NOW);
    }

    static CreditsGranted granted(Lot lot, long availableAfter) {
        return new CreditsGranted(LEDGER, lot, "GOODWILL", "Thank you", credits(availableAfter), Credits.NONE);
    }

    static HoldCredits hold(long amount, Instant at) {
        return new HoldCredits(LEDGER, HOLD, credits(amount), PURPOSE, HOLD_ENDS, at);
    }

    static CreditsHeld held(Allocation taken, long availableAfter, long heldAfter) {
        return new CreditsHeld(LEDGER, HOLD, taken, PURPOSE, HOLD_ENDS, credits(availableAfter), credits(heldAfter));
    }

    static CaptureHold capture(long amount) {
        return new CaptureHold(LEDGER, HOLD, credits(amount), NOW);
    }

    static HoldCaptured captured(Allocation spent, Allocation returned, long availableAfter) {
        return new HoldCaptured(LEDGER, HOLD, TASK, spent, returned, credits(availableAfter), Credits.NONE);
    }

    static ReleaseHold release(Instant at) {
        return new ReleaseHold(LEDGER, HOLD, ReleaseCause.TASK_FAILED, at);
    }

    static HoldReleased released(Allocation returned, long availableAfter) {
        return new HoldReleased(
                LEDGER, HOLD, TASK, returned, ReleaseCause.TASK_FAILED, credits(availableAfter), Credits.NONE);
    }

    static ExpireHold expireHold(Instant at) {
        return new ExpireHold(LEDGER, HOLD, at);
    }

    static HoldExpired expired(Allocation returned, long availableAfter) {
        return new HoldExpired(LEDGER, HOLD, TASK, returned, credits(availableAfter), Credits.NONE);
    }

    static ExpireLot expireLot(String lot, Instant at) {
        return new ExpireLot(LEDGER, new LotId(lot), at);
    }

    static LotExpired lapsed(String lot, long amount, long availableAfter, long heldAfter) {
        return new LotExpired(LEDGER, new LotId(lot), credits(amount), credits(availableAfter), credits(heldAfter));
    }

    static Allocation allocated(Portion... portions) {
        return new Allocation(Arrays.asList(portions));
    }

    static Portion portion(String lot, long amount) {
        return new Portion(new LotId(lot), credits(amount));
    }

    static Balance balance(long available, long held) {
        return new Balance(credits(available), credits(held));
    }

    /** How the hold of thirty out of a hundred stands. */
    static HoldAnswer thirty(HoldState state, long captured, Balance now) {
        return new HoldAnswer(HOLD, state, credits(30), credits(captured), balance(70, 30), now);
    }
}
