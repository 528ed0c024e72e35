package dev.easel.command.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.platform.Problem;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTest {

    private static final CodeKeys KEYS = new CodeKeys("a secret of this server, long enough");
    private static final CodeKeys OTHERS = new CodeKeys("the secret of another one, long enough");

    @Test
    void isReadHoweverItIsTyped() {
        var code = CodeText.read("0123-4567-89AB-CDEF");
        assertThat(CodeText.read(" ol23 4567 89ab cdef ")).isEqualTo(code);
        assertThat(CodeText.read("Oi23456789ABCDEF")).isEqualTo(code);
        assertThat(code).hasToString("0123-4567-89AB-CDEF");
        assertThat(code.ending()).isEqualTo("CDEF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0123-4567-89AB-CDE", "0123-4567-89AB-CDEFG", "0123-4567-89AB-CDEU", "Ä123456789ABCDEF"})
    void isNotAnythingElse(String typed) {
        assertThatThrownBy(() -> CodeText.read(typed)).isInstanceOf(Problem.class);
    }

    @Test
    void isMadeOfTheFirstEightyBits() {
        assertThat(CodeText.ofHex("ffffffffffffffffffffabcd")).hasToString("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        assertThat(CodeText.ofHex("00000000000000000001")).hasToString("0000-0000-0000-0001");
        assertThat(CodeText.ofHex("08420000000000000000")).hasToString("1110-0000-0000-0000");
    }

    @Test
    void isTheSameForTheSamePlaceInABatchAndForNoOther() {
        var texts = new HashSet<CodeText>();
        var ids = new HashSet<String>();
        for (var number = 1; number <= 500; number++) {
            var text = KEYS.text("batch_1", number);
            assertThat(KEYS.text("batch_1", number)).isEqualTo(text);
            assertThat(CodeText.read(text.toString())).isEqualTo(text);
            texts.add(text);
            ids.add(KEYS.id(text).value());
        }
        assertThat(texts).hasSize(500).doesNotContain(KEYS.text("batch_2", 1), OTHERS.text("batch_1", 1));
        assertThat(ids)
                .hasSize(500)
                .doesNotContain(OTHERS.id(KEYS.text("batch_1", 1)).value());
    }
}
