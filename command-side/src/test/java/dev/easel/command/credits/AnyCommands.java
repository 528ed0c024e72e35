package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;

import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.RefundId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.SpendingLimit;
import dev.easel.api.credits.SpendingPeriod;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ExpireHold;
import dev.easel.api.credits.commands.ExpireLot;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.FreezeLedger;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.LedgerCommand;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.commands.ReplacePlanAllowance;
import dev.easel.api.credits.commands.SetSpendingLimit;
import dev.easel.api.credits.commands.UnfreezeLedger;
import dev.easel.api.tasks.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An endless row of commands to one ledger, the same for the same seed: many repeat, and their clocks do not agree. */
final class AnyCommands {

    private static final Duration STEP = Duration.ofSeconds(20);
    private static final int SKEW_SECONDS = 120;

    private final Random random;
    private final List<LedgerCommand> said = new ArrayList<>();
    private Instant clock = NOW;
    private int lots = 1;
    private int holds = 1;
    private int corrections = 1;

    AnyCommands(long seed) {
        random = new Random(seed);
    }

    LedgerCommand next() {
        clock = clock.plus(STEP);
        var command = !said.isEmpty() && random.nextInt(8) == 0 ? said.get(random.nextInt(said.size())) : another();
        said.add(command);
        return command;
    }

    private LedgerCommand another() {
        return switch (random.nextInt(28)) {
            case 0 -> new OpenLedger(LEDGER, Ledgers.OWNER);
            case 1, 2 -> new GrantCredits(LEDGER, lot(), "Test", at());
            case 3 -> new ReplacePlanAllowance(LEDGER, lot(), "Test", at());
            case 4, 5, 6, 7, 8, 9 -> place();
            case 10 -> new ExtendHold(LEDGER, known(), at().plusSeconds(random.nextInt(600)));
            case 11 -> new AffirmHold(LEDGER, known());
            case 12, 13, 14 -> new CaptureHold(LEDGER, known(), credits(random.nextInt(40)), at());
            case 15, 16 -> new ReleaseHold(LEDGER, known(), ReleaseCause.TASK_FAILED, at());
            case 17 -> new ExpireHold(LEDGER, known(), at());
            case 18, 19 -> new AdjustCredits(LEDGER, adjustment(), any(), at());
            case 20, 21 -> new RefundCapture(LEDGER, known(), refund(), credits(random.nextInt(20)), why(), at());
            case 22 -> random.nextInt(4) == 0 ? new FreezeLedger(LEDGER, why()) : new UnfreezeLedger(LEDGER, why());
            case 23, 24 -> new SetSpendingLimit(LEDGER, limit(), at());
            default -> new ExpireLot(LEDGER, new LotId("lot_" + random.nextInt(lots + 1)), at());
        };
    }

    private @Nullable SpendingLimit limit() {
        var periods = SpendingPeriod.values();
        return random.nextInt(3) == 0
                ? null
                : new SpendingLimit(credits(20 + 20 * random.nextInt(8)), periods[random.nextInt(periods.length)]);
    }

    private AdjustmentId adjustment() {
        return new AdjustmentId("adj_a" + (random.nextInt(5) == 0 ? random.nextInt(corrections) : corrections++));
    }

    private RefundId refund() {
        return new RefundId("rfd_" + (random.nextInt(5) == 0 ? random.nextInt(corrections) : corrections++));
    }

    private Adjustment any() {
        var amount = 1L + random.nextInt(30);
        return random.nextBoolean()
                ? new Adjustment(amount, random.nextBoolean() ? LotSource.BONUS : LotSource.ADJUSTMENT, why())
                : new Adjustment(-amount, LotSource.ADJUSTMENT, why());
    }

    private Grounds why() {
        return new Grounds("TEST", random.nextInt(10) == 0 ? "Sorry" : "Test");
    }

    private HoldCredits place() {
        var number = random.nextInt(5) == 0 ? random.nextInt(holds) : holds++;
        var task = new TaskId("tsk_" + number);
        var ends = at().plusSeconds(random.nextInt(900));
        return new HoldCredits(
                LEDGER, hold(number), credits(random.nextInt(40)), new Purpose(task, "Test"), ends, at());
    }

    private Lot lot() {
        var number = random.nextInt(5) == 0 ? random.nextInt(lots) : lots++;
        var starts = clock.plusSeconds(random.nextInt(600) - 300);
        return new Lot(
                new LotId("lot_" + number),
                LotSource.GRANT,
                credits(random.nextInt(60)),
                random.nextInt(3),
                starts,
                random.nextBoolean() ? null : starts.plusSeconds(random.nextInt(1800)));
    }

    /** Mostly one of the latest, which may be open still. */
    private HoldId known() {
        return hold(Math.max(0, holds - random.nextInt(10)));
    }

    private static HoldId hold(int number) {
        return HoldId.of(new TaskId("tsk_" + number), 1);
    }

    private Instant at() {
        return clock.plusSeconds(random.nextInt(2 * SKEW_SECONDS) - SKEW_SECONDS);
    }
}
