package dev.easel.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.RawEvent;
import dev.easel.query.proof.chain.Hash;
import dev.easel.query.proof.chain.Head;
import dev.easel.query.proof.chain.Leaf;
import dev.easel.query.proof.chain.MerkleTree;
import dev.easel.query.proof.chain.PublishedKey;
import dev.easel.query.proof.chain.SignedHead;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is sealed here is right for the verifier, which shares no line with it: with any bytes, in ranges of any size. */
class CrossCheckTest {

    private static final String LOG = UUID.randomUUID().toString();
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    it -> it.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private final ByteArrayOutputStream export = new ByteArrayOutputStream();
    private final SigningKey key = SigningKey.draw();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 31, 64, 100})
    void isRightInRangesOfThatSize(int size) {
        var random = new Random(size);
        var at = Instant.parse("2026-11-27T06:00:00.120Z");
        line(new ExportLine.LogLine(LOG, 0));
        line(ExportLine.KeyLine.of(KeyJson.of(new PublishedKey(key.id(), key.publicKey(), at, null, null))));
        var previous = Hash.NONE;
        for (var number = 1; number <= 5; number++) {
            var events = events(random, (number - 1L) * size, size);
            events.forEach(event -> line(ExportLine.EventLine.of(event)));
            var leaves = events.stream().map(Leaf::of).toList();
            var head = new Head(
                    LOG,
                    number,
                    events.getFirst().position(),
                    events.getLast().position(),
                    new MerkleTree(leaves).root(),
                    previous,
                    at.plusMillis(number),
                    key.id());
            line(ExportLine.HeadLine.of(new SignedHead(head, key.sign(head.canonical())), leaves));
            previous = head.hash();
        }
        line(new ExportLine.EndLine(5L * size - 1, 5L * size));
        var verdict = SealedLog.verdict(export.toByteArray());
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.sealed()).isEqualTo(5L * size);
        assertThat(verdict.keys()).containsExactly(key.id());
    }

    private void line(ExportLine line) {
        export.writeBytes(JSON.writeValueAsBytes(line));
        export.write('\n');
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
