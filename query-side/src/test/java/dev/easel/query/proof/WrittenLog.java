package dev.easel.query.proof;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.easel.engine.RawEvent;
import dev.easel.query.proof.chain.Hash;
import dev.easel.query.proof.chain.Head;
import dev.easel.query.proof.chain.Leaf;
import dev.easel.query.proof.chain.MerkleTree;
import dev.easel.query.proof.chain.PublishedKey;
import dev.easel.query.proof.chain.SignedHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An export that is written without a database: sealed as the sealer seals. */
final class WrittenLog {

    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
            .build();

    private static final Instant AT = Instant.parse("2026-11-27T06:00:00.120Z");

    private final String logId = UUID.randomUUID().toString();
    private final SigningKey key = SigningKey.draw();
    private final OutputStream to;
    private Hash previous = Hash.NONE;
    private long number;
    private long events;

    WrittenLog(OutputStream to) {
        this.to = to;
        line(new ExportLine.LogLine(logId, 0));
        line(ExportLine.KeyLine.of(KeyJson.of(published())));
    }

    String keyId() {
        return key.id();
    }

    PublishedKey published() {
        return new PublishedKey(key.id(), key.publicKey(), AT, null, null);
    }

    SignedHead range(List<RawEvent> range) {
        range.forEach(event -> line(ExportLine.EventLine.of(event)));
        var leaves = range.stream().map(Leaf::of).toList();
        var head = new Head(
                logId,
                ++number,
                range.getFirst().position(),
                range.getLast().position(),
                new MerkleTree(leaves).root(),
                previous,
                AT.plusMillis(number),
                key.id());
        var signed = new SignedHead(head, key.sign(head.canonical()));
        line(ExportLine.HeadLine.of(signed, leaves));
        previous = head.hash();
        events += range.size();
        return signed;
    }

    void end() {
        line(new ExportLine.EndLine(events - 1, events));
    }

    private void line(ExportLine line) {
        try {
            to.write(JSON.writeValueAsBytes(line));
            to.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
