package dev.easel.query.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.easel.engine.RawEvent;
import dev.easel.query.proof.chain.Hash;
import dev.easel.query.proof.chain.SignedHead;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of an export: a JSON object that says by {@code line} what it is. */
@JsonPropertyOrder("line")
sealed interface ExportLine {

    @JsonProperty("line")
    String line();

    /** @param afterHead number of the head before the first one here; 0 from the beginning */
    record LogLine(String logId, long afterHead) implements ExportLine {

        @Override
        public String line() {
            return "log";
        }
    }

    record KeyLine(@JsonUnwrapped KeyJson key) implements ExportLine {

        static KeyLine of(KeyJson key) {
            return new KeyLine(key);
        }

        @Override
        public String line() {
            return "key";
        }
    }

    /**
     * @param payload Base64
     * @param metadata Base64; absent when there is none
     */
    record EventLine(
            long position,
            String eventId,
            String aggregateType,
            String aggregateId,
            long sequence,
            String name,
            String revision,
            long atMicros,
            String payload,
            @Nullable String metadata)
            implements ExportLine {

        static EventLine of(RawEvent event) {
            var base64 = Base64.getEncoder();
            return new EventLine(
                    event.position(),
                    event.eventId(),
                    event.aggregateType(),
                    event.aggregateId(),
                    event.sequence(),
                    event.name(),
                    event.revision(),
                    event.atMicros(),
                    base64.encodeToString(event.payload()),
                    event.metadata() == null ? null : base64.encodeToString(event.metadata()));
        }

        @Override
        public String line() {
            return "event";
        }
    }

    /** @param leaves of its events, 32 bytes each, Base64: they say which one is bad when the root does not fit */
    record HeadLine(@JsonUnwrapped HeadJson head, String leaves) implements ExportLine {

        static HeadLine of(SignedHead signed, List<Hash> leaves) {
            var bytes = new ByteArrayOutputStream(leaves.size() * Hash.SIZE);
            leaves.forEach(leaf -> bytes.writeBytes(leaf.toBytes()));
            return new HeadLine(HeadJson.of(signed), Base64.getEncoder().encodeToString(bytes.toByteArray()));
        }

        @Override
        public String line() {
            return "head";
        }
    }

    /** The head before it, or one that the tables do not have, as the archive has it. */
    record ArchivedLine(@JsonUnwrapped HeadJson head) implements ExportLine {

        static ArchivedLine of(HeadJson head) {
            return new ArchivedLine(head);
        }

        @Override
        public String line() {
            return "archived";
        }
    }

    /**
     * @param written the position that the log's writer gave last
     * @param events how many lines are events
     */
    record EndLine(long written, long events) implements ExportLine {

        @Override
        public String line() {
            return "end";
        }
    }
}
