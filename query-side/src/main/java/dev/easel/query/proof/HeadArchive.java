package dev.easel.query.proof;

import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heads outside the database: one file each, named by its number. A name that is taken is never written again, so that who
 * rewrites the database has these against him.
 */
final class HeadArchive {

    private static final Bucket BUCKET = Bucket.ADMIN;

    private final ObjectStore store;
    private final JsonMapper json;
    private final String folder;

    HeadArchive(ObjectStore store, JsonMapper json, String folder) {
        this.store = store;
        this.json = json;
        this.folder = folder;
    }

    /** Keeps a head; false when there is another one in its place. Repeating it changes nothing. */
    boolean keep(HeadJson head) {
        return store.putIfAbsent(BUCKET, name(head.number()), "application/json", json.writeValueAsBytes(head))
                || head.equals(read(head.number()));
    }

    /** What is kept under a number; null when there is nothing, or nothing that is a head. */
    @Nullable
    HeadJson read(long number) {
        var text = text(number);
        return text == null ? null : parse(text);
    }

    /** How a head compares with what is kept under its number. */
    Agreement compare(HeadJson head) {
        var text = text(head.number());
        if (text == null) {
            return Agreement.MISSING;
        }
        return head.equals(parse(text)) ? Agreement.AGREES : Agreement.DIFFERS;
    }

    /** Fails when the archive is away. */
    void check() {
        store.check();
    }

    private @Nullable HeadJson parse(String text) {
        try {
            return json.readValue(text, HeadJson.class);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** The file, whatever is in it; null when there is none. */
    private @Nullable String text(long number) {
        var name = name(number);
        try (var bytes = store.find(BUCKET, name)) {
            return bytes == null ? null : new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + name, e);
        }
    }

    private String name(long number) {
        return String.format(Locale.ROOT, "%s/%08d.json", folder, number);
    }

    /** Whether table and archive say the same. */
    enum Agreement {
        AGREES,
        /** The archive was asked to keep it and has nothing, or has not been asked yet. */
        MISSING,
        DIFFERS
    }
}
