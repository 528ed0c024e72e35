package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.Spending;
import dev.easel.api.credits.SpendingLimit;
import dev.easel.api.credits.SpendingPeriod;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SpendingTest {

    private static final Instant LATE = Instant.parse("2026-11-30T23:59:59.999Z");
    private static final Instant NEXT = Instant.parse("2026-12-01T00:00:00Z");
    private static final HoldId ONE = new HoldId("hld_1");
    private static final HoldId TWO = new HoldId("hld_2");
    private static final SpendingLimit MONTHLY = new SpendingLimit(credits(50), SpendingPeriod.MONTH);
    private static final Spending SPENT = Spending.of(MONTHLY).held(ONE, credits(30), LATE);

    @Test
    void allowsUpToTheLimit() {
        assertThat(SPENT.allows(credits(20), LATE)).isTrue();
        assertThat(SPENT.allows(credits(21), LATE)).isFalse();
    }

    @Test
    void beginsAnewWithTheNextPeriod() {
        assertThat(SPENT.used(LATE)).isEqualTo(credits(30));
        assertThat(SPENT.used(NEXT)).isEqualTo(credits(0));
        assertThat(SPENT.held(TWO, credits(5), NEXT).used(NEXT)).isEqualTo(credits(5));
        assertThat(MONTHLY.period().endOf(LATE)).isEqualTo(NEXT);
        assertThat(SpendingPeriod.DAY.endOf(NEXT)).isEqualTo("2026-12-02T00:00:00Z");
    }

    /** Else whoever is answered by a process that is late would spend anew. */
    @Test
    void doesNotGoBackWhenAClockDoes() {
        var next = Spending.of(MONTHLY).held(ONE, credits(30), NEXT);
        assertThat(next.used(LATE)).isEqualTo(credits(30));
        var both = next.held(TWO, credits(5), LATE);
        assertThat(both.used(NEXT)).isEqualTo(credits(35));
        assertThat(both.ended(TWO, credits(5)).used(NEXT)).isEqualTo(credits(30));
    }

    @Test
    void doesNotCountWhatCameBackInTheSamePeriod() {
        assertThat(SPENT.ended(ONE, credits(10)).used(LATE)).isEqualTo(credits(20));
        assertThat(SPENT.ended(ONE, credits(10)).open()).isEmpty();
    }

    @Test
    void isNotLessForWhatCameBackOfAnEarlierPeriod() {
        var next = SPENT.held(TWO, credits(5), NEXT);
        assertThat(next.ended(ONE, credits(30)).used(NEXT)).isEqualTo(credits(5));
    }

    @Test
    void doesNotCountWhatWasSetAsideBeforeThereWasALimit() {
        assertThat(SPENT.ended(TWO, credits(30))).isEqualTo(SPENT);
    }

    @Test
    void goesOnUnderAHigherLimitAndBeginsAnewInAnotherPeriod() {
        var higher = new SpendingLimit(credits(80), SpendingPeriod.MONTH);
        assertThat(SPENT.under(higher).used(LATE)).isEqualTo(credits(30));
        assertThat(SPENT.under(higher).allows(credits(50), LATE)).isTrue();
        var daily = new SpendingLimit(credits(80), SpendingPeriod.DAY);
        assertThat(SPENT.under(daily).used(LATE)).isEqualTo(credits(0));
    }
}
