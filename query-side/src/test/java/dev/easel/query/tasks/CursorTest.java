package dev.easel.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackFromItsText() {
        var first = Cursor.of(1042, 37, 2);
        assertThat(first).hasToString("1042-37-2");
        assertThat(Cursor.parse("1042-37-2")).isEqualTo(first);
        var again = first.again(40, 0);
        assertThat(again).hasToString("1042-40-0-1");
        assertThat(Cursor.parse("1042-40-0-1")).isEqualTo(again);
        assertThat(again.again(40, 0)).hasToString("1042-40-0-2");
    }

    @Test
    void neverComesBackToWhatWasTold() {
        var running = Cursor.of(1042, 29, 0);
        var waitsAgain = running.moved(29, 2);
        var next = waitsAgain.moved(29, 1);
        var runsAgain = next.moved(29, 0);
        assertThat(List.of(running, waitsAgain, next, runsAgain, runsAgain.moved(30, 0)))
                .extracting(Cursor::toString)
                .containsExactly("1042-29-0", "1042-29-2-1", "1042-29-1-1", "1042-29-0-1", "1042-30-0");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"42", "-1-2-3", "1-2-3-", "1-2-3-4-5", "99999999999999999999-1-1", "1-2-x", "1-2-3\n"})
    void isNothingFromAnyOtherText(String text) {
        assertThat(Cursor.parse(text)).isNull();
    }
}
