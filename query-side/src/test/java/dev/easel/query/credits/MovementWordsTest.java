package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.query.credits.MovementWords.Beginning;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MovementWordsTest {

    private static final Beginning REMOVER = new Beginning(EntryType.HOLD, "Background remover");

    @ParameterizedTest
    @CsvSource({
        "TASK_FAILED, Given back: Background remover failed",
        "TASK_CANCELLED, Given back: Background remover was cancelled",
        "NO_TASK, Given back: Background remover never started",
        "HOLD_EXPIRED, Given back: Background remover took too long",
        "NOT_DELIVERED, Given back: Background remover delivered only a part",
    })
    void sayWhyCreditsCameBack(GivenBack why, String words) {
        assertThat(MovementWords.describe(EntryType.RELEASE, 0, why.name(), REMOVER))
                .isEqualTo(words);
    }

    @Test
    void sayWhatCreditsAreFor() {
        assertThat(MovementWords.describe(EntryType.HOLD, 0, "Background remover", null))
                .isEqualTo("Held for Background remover");
        assertThat(MovementWords.describe(EntryType.CAPTURE, 1, null, REMOVER))
                .isEqualTo("1 credit spent on Background remover");
        assertThat(MovementWords.describe(EntryType.CAPTURE, 10, null, REMOVER))
                .isEqualTo("10 credits spent on Background remover");
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNUP, Welcome to Easel, Welcome to Easel",
        "SIGNUP, , Welcome credits",
        "BONUS, ' ', Bonus",
        "ADMIN_ADJUSTMENT, Sorry for the outage, Sorry for the outage",
    })
    void sayWhyCreditsCameIn(EntryType type, @Nullable String reason, String words) {
        assertThat(MovementWords.describe(type, 0, reason, null)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNUP, Expired: welcome credits",
        "PURCHASE, Expired: credits that you bought",
        "ADMIN_ADJUSTMENT, Expired: credits that were given to you",
    })
    void sayWhichCreditsExpired(EntryType source, String words) {
        assertThat(MovementWords.describe(EntryType.EXPIRY, 0, null, new Beginning(source, "")))
                .isEqualTo(words);
    }

    @Test
    void tellTheSameWithoutASentence() {
        assertThat(MovementWords.about(EntryType.HOLD, "Background remover", null))
                .isEqualTo("Background remover");
        for (var type : List.of(EntryType.CAPTURE, EntryType.RELEASE, EntryType.REFUND)) {
            assertThat(MovementWords.about(type, null, REMOVER)).isEqualTo("Background remover");
            assertThat(MovementWords.about(type, null, null)).isNull();
        }
        assertThat(MovementWords.about(EntryType.BONUS, "Sorry", null)).isNull();
        assertThat(MovementWords.cause(EntryType.RELEASE, "NO_TASK", REMOVER)).isEqualTo("NO_TASK");
        assertThat(MovementWords.cause(EntryType.EXPIRY, null, new Beginning(EntryType.PURCHASE, null)))
                .isEqualTo("PURCHASE");
        assertThat(MovementWords.cause(EntryType.EXPIRY, null, null)).isNull();
        assertThat(MovementWords.cause(EntryType.CAPTURE, null, REMOVER)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void areNeverMissing(EntryType type) {
        assertThat(MovementWords.describe(type, 0, null, null)).isNotBlank();
        assertThat(Arrays.stream(EntryType.values())
                        .map(began -> MovementWords.describe(EntryType.EXPIRY, 0, null, new Beginning(began, null))))
                .noneMatch(String::isBlank);
    }
}
