package dev.easel.saga.webhooks;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.LotExpired;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LowBalanceTest {

    private static final LedgerId LEDGER = new LedgerId("led_1");
    private static final LotId LOT = new LotId("lot_1");

    @Test
    void isToldWhenItIsCrossedAndOnlyThen() {
        assertThat(LowBalance.of(held(2, 4), 5)).isEqualTo(new LowBalance(LEDGER, 4));
        assertThat(LowBalance.of(held(1, 4), 5)).isEqualTo(new LowBalance(LEDGER, 4));
        assertThat(LowBalance.of(held(1, 5), 5)).isNull();
        assertThat(LowBalance.of(held(1, 3), 5)).isNull(); // it was crossed before
        assertThat(LowBalance.of(new LotExpired(LEDGER, LOT, credits(9), credits(0), Credits.NONE), 5))
                .isEqualTo(new LowBalance(LEDGER, 0));
        assertThat(LowBalance.of(new LotExpired(LEDGER, LOT, Credits.NONE, credits(4), credits(3)), 5))
                .isNull();
    }

    private static CreditsHeld held(long taken, long left) {
        return new CreditsHeld(
                LEDGER,
                new HoldId("hld_1"),
                Allocation.of(LOT, credits(taken)),
                new Purpose(new TaskId("tsk_1"), "tool"),
                Instant.parse("2026-02-03T04:05:06Z"),
                credits(left),
                credits(taken));
    }
}
