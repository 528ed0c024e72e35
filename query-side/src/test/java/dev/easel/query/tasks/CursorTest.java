package dev.easel.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"42", "-1-2-3", "1-2-3-", "1-2-3-4-5", "99999999999999999999-1-1", "1-2-x", "1-2-3\n"})
    void isNothingFromAnyOtherText(String text) {
        assertThat(Cursor.parse(text)).isNull();
    }
}
