package dev.easel.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.RawEvent;
import dev.easel.query.proof.chain.Leaf;
import dev.easel.verify.ReceiptCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed here is right for the verifier, which shares no line with it: with any bytes, in ranges of any size. */
class CrossCheckTest {

    private static final int RANGES = 5;

    private final ByteArrayOutputStream export = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 31, 64, 100})
    void isRightInRangesOfThatSize(int size) {
        var random = new Random(size);
        var log = new WrittenLog(export);
        for (var number = 0; number < RANGES; number++) {
            log.range(events(random, (long) number * size, size));
        }
        log.end();
        var verdict = SealedLog.verdict(export.toByteArray());
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.sealed()).isEqualTo((long) RANGES * size);
        assertThat(verdict.keys()).containsExactly(log.keyId());
    }

    /** Whatever the number of leaves and the place among them. */
    @Test
    void hasReceiptsThatProveEachEvent() {
        var random = new Random(7);
        var log = new WrittenLog(export);
        var from = 0L;
        for (var size = 1; size <= 33; size++) {
            var range = events(random, from, size);
            var head = log.range(range);
            var leaves = range.stream().map(Leaf::of).toList();
            for (var event : range) {
                var receipt = Receipt.of("ent_1", event, leaves, head, log.published());
                assertThat(ReceiptCheck.of(WrittenLog.JSON.writeValueAsString(receipt))
                                .failures())
                        .isEmpty();
            }
            from += size;
        }
    }

    /** The browser's test reads the same file. */
    @Test
    void knowsTheReceiptsThatAreInTheWorld() throws IOException {
        var receipt = Files.readString(Path.of("../public-web/src/modules/proof/samples/receipt.json"));
        assertThat(ReceiptCheck.of(receipt).failures()).isEmpty();
        assertThat(ReceiptCheck.of(receipt.replace("\"sequence\": 1", "\"sequence\": 2"))
                        .failures())
                .containsExactly("The event is not the one that was sealed.");
    }

    private static List<RawEvent> events(Random random, long from, int count) {
        var events = new ArrayList<RawEvent>();
        for (var position = from; position < from + count; position++) {
            events.add(new RawEvent(
                    position,
                    new UUID(random.nextLong(), random.nextLong()).toString(),
                    text(random),
                    text(random),
                    random.nextLong(),
                    text(random),
                    text(random),
                    random.nextLong(),
                    bytes(random),
                    random.nextBoolean() ? bytes(random) : null));
        }
        return events;
    }

    /** Of any characters that text can have. */
    private static String text(Random random) {
        var text = new StringBuilder();
        random.ints(random.nextInt(12), 0, 0x110000)
                .filter(sign -> sign < 0xd800 || sign > 0xdfff)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[random.nextInt(700)];
        random.nextBytes(bytes);
        return bytes;
    }
}
