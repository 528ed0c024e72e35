package dev.easel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsWhatIsThere() {
        var read = Json.object(" { \"a\" : -12 , \"b\":\"x\\\"\\u00e9\\n\\ud83d\\ude00\",\"c\":[1,[],{}],\"d\":null,"
                + "\"e\":true,\"f\":1.5e3 }\n");
        assertThat(read.number("a")).isEqualTo(-12);
        assertThat(read.text("b")).isEqualTo("x\"é\n😀");
        assertThat(read.list("c")).hasSize(3).first().isEqualTo(1L);
        assertThat(read.optionalText("d")).isNull();
        assertThat(read.optionalText("missing")).isNull();
        assertThat(read.members()).containsEntry("e", true).containsEntry("f", 1_500.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}x",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "{\"a\":\"x}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":tru}",
                "{\"a\":99999999999999999999}",
                "{\"a\":-}"
            })
    void refusesWhatIsNoObject(String text) {
        assertThatExceptionOfType(Json.Unreadable.class).isThrownBy(() -> Json.object(text));
    }

    @Test
    void refusesWhatNestsTooDeep() {
        var deep = "{\"a\":" + "[".repeat(100_000);
        assertThatExceptionOfType(Json.Unreadable.class).isThrownBy(() -> Json.object(deep));
    }

    @Test
    void refusesAMemberOfAnotherKind() {
        var read = Json.object("{\"a\":1,\"b\":\"x\"}");
        for (var wrong : List.<Runnable>of(() -> read.text("a"), () -> read.number("b"), () -> read.number("c"))) {
            assertThatExceptionOfType(Json.Unreadable.class).isThrownBy(wrong::run);
        }
    }

    @Test
    void writesATextSoThatItIsReadAsItWas() {
        var text = "\"\\\n\u0000é😀";
        assertThat(Json.object("{\"a\":" + Json.quoted(text) + "}").text("a")).isEqualTo(text);
    }
}
