package dev.easel.query.proof.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.RawEvent;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final String ID = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

    /** These bytes are in the world: another version of them is another kind. */
    @Test
    void isTheHashOfTheseBytes() {
        var event = event(7, ID, "led", "led_1", 3, "credits.held", "2", 1_000_000, "{}", "{\"a\":1}");
        assertThat(HexFormat.of().formatHex(Leaf.canonical(event)))
                .isEqualTo(text("easel.event.v1")
                        + "0000000000000007"
                        + text(ID)
                        + text("led")
                        + text("led_1")
                        + "0000000000000003"
                        + text("credits.held")
                        + text("2")
                        + "00000000000f4240"
                        + text("{}")
                        + "01"
                        + "00000020"
                        + Hash.over("{\"a\":1}".getBytes(UTF_8)));
        assertThat(Leaf.of(event)).isEqualTo(Hash.over(new byte[] {0}, Leaf.canonical(event)));
    }

    /** Each differs from the first in one part only, or moves text over the border between two. */
    @Test
    void differsWhateverPartDiffers() {
        var events = List.of(
                event(7, ID, "led", "led_1", 3, "credits.held", "2", 1, "{}", "{}"),
                event(8, ID, "led", "led_1", 3, "credits.held", "2", 1, "{}", "{}"),
                event(7, "other", "led", "led_1", 3, "credits.held", "2", 1, "{}", "{}"),
                event(7, ID, "ledl", "ed_1", 3, "credits.held", "2", 1, "{}", "{}"),
                event(7, ID, "ledled_1", "", 3, "credits.held", "2", 1, "{}", "{}"),
                event(7, ID, "led", "led_1", 4, "credits.held", "2", 1, "{}", "{}"),
                event(7, ID, "led", "led_1", 3, "credits.held2", "", 1, "{}", "{}"),
                event(7, ID, "led", "led_1", 3, "credits.held", "", 1, "{}", "{}"),
                event(7, ID, "led", "led_1", 3, "credits.held", "2", 2, "{}", "{}"),
                event(7, ID, "led", "led_1", 3, "credits.held", "2", 1, "{ }", "{}"),
                event(7, ID, "led", "led_1", 3, "credits.held", "2", 1, "", "{}{}"),
                event(7, ID, "led", "led_1", 3, "credits.held", "2", 1, "{}", "{ }"),
                event(7, ID, "led", "led_1", 3, "credits.held", "2", 1, "{}", ""),
                event(7, ID, "led", "led_1", 3, "credits.held", "2", 1, "{}", null));
        var leaves = new HashSet<Hash>();
        events.forEach(event -> leaves.add(Leaf.of(event)));
        assertThat(leaves).hasSameSizeAs(events);
    }

    /** Bytes that a reader of text would take for the same. */
    @Test
    void differsWhereTextDoesNot() {
        var one = new RawEvent(0, ID, "", "", 0, "", "", 0, new byte[] {(byte) 0xff}, null);
        var other = new RawEvent(0, ID, "", "", 0, "", "", 0, new byte[] {(byte) 0xfe}, null);
        assertThat(new String(one.payload(), UTF_8)).isEqualTo(new String(other.payload(), UTF_8));
        assertThat(Leaf.of(one)).isNotEqualTo(Leaf.of(other));
    }

    private static RawEvent event(
            long position,
            String eventId,
            String type,
            String aggregate,
            long sequence,
            String name,
            String revision,
            long at,
            String payload,
            @Nullable String metadata) {
        return new RawEvent(
                position,
                eventId,
                type,
                aggregate,
                sequence,
                name,
                revision,
                at,
                payload.getBytes(UTF_8),
                metadata == null ? null : metadata.getBytes(UTF_8));
    }

    private static String text(String text) {
        var bytes = text.getBytes(UTF_8);
        return HexFormat.of().toHexDigits(bytes.length) + HexFormat.of().formatHex(bytes);
    }
}
