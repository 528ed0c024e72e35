package dev.easel.query.proof;

import dev.easel.engine.RawEvent;
import dev.easel.engine.RawLog;
import dev.easel.query.proof.ExportLine.ArchivedLine;
import dev.easel.query.proof.ExportLine.EndLine;
import dev.easel.query.proof.ExportLine.EventLine;
import dev.easel.query.proof.ExportLine.HeadLine;
import dev.easel.query.proof.ExportLine.KeyLine;
import dev.easel.query.proof.ExportLine.LogLine;
import dev.easel.query.proof.chain.SignedHead;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log with all that was sealed about it, line by line: each head behind the events of its range, then what the archive
 * has of it. It tells what the tables say, right or wrong: judging is the verifier's.
 */
final class Export {

    private static final int EVENTS = 1_000;
    private static final int HEADS = 100;

    private final RawLog log;
    private final HeadBook book;
    private final SigningKeys keys;
    private final HeadArchive archive;
    private final JsonMapper json;

    Export(RawLog log, HeadBook book, SigningKeys keys, HeadArchive archive, JsonMapper json) {
        this.log = log;
        this.book = book;
        this.keys = keys;
        this.archive = archive;
        this.json = json;
    }

    /** Everything, with what is not sealed yet. */
    void whole(OutputStream to) throws IOException {
        var lines = new Lines(to, RawLog.BEFORE_ALL);
        var written = log.written();
        lines.begin(0);
        lines.rest(written, lines.heads(0, Long.MAX_VALUE));
        lines.write(new EndLine(written, lines.events));
    }

    /** The ranges from the one with this position to the one with that. */
    void ranges(SignedHead first, SignedHead last, OutputStream to) throws IOException {
        var lines = new Lines(to, first.head().first() - 1);
        lines.begin(first.head().number() - 1);
        lines.heads(first.head().number() - 1, last.head().number());
        lines.write(new EndLine(last.head().last(), lines.events));
    }

    /** One export on its way. */
    private final class Lines {

        private final OutputStream to;
        private long position;
        private long events;

        Lines(OutputStream to, long position) {
            this.to = to;
            this.position = position;
        }

        void begin(long afterHead) throws IOException {
            write(new LogLine(book.logId(), afterHead));
            for (var key : keys.all()) {
                write(KeyLine.of(KeyJson.of(key)));
            }
        }

        /** Number of the last head. */
        long heads(long after, long upTo) throws IOException {
            var number = after;
            for (var page = book.after(number, HEADS); !page.isEmpty(); page = book.after(number, HEADS)) {
                for (var signed : page) {
                    if (signed.head().number() > upTo) {
                        return number;
                    }
                    number = signed.head().number();
                    eventsTo(signed.head().last());
                    write(HeadLine.of(signed, book.leaves(number)));
                    archived(number);
                }
            }
            return number;
        }

        /** What follows the last head: events that wait, some that nobody wrote, and a head that only the archive has. */
        void rest(long written, long lastHead) throws IOException {
            eventsTo(written);
            var beyond = log.after(written, 1);
            if (!beyond.isEmpty() && beyond.getFirst().position() > log.written()) {
                write(beyond.getFirst());
            }
            archived(lastHead + 1);
        }

        private void eventsTo(long last) throws IOException {
            while (position < last) {
                var limit = position < -1 ? EVENTS : (int) Math.min(EVENTS, last - position);
                var page = log.after(position, limit);
                for (var event : page) {
                    if (event.position() > last) {
                        return;
                    }
                    write(event);
                }
                if (page.size() < limit) {
                    return;
                }
            }
        }

        private void write(RawEvent event) throws IOException {
            write(EventLine.of(event));
            position = event.position();
            events++;
        }

        private void archived(long number) throws IOException {
            var head = archive.read(number);
            if (head != null) {
                write(ArchivedLine.of(head));
            }
        }

        void write(ExportLine line) throws IOException {
            to.write(json.writeValueAsBytes(line));
            to.write('\n');
        }
    }
}
