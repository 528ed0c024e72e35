package dev.easel.saga.providers;

import dev.easel.api.tasks.Output;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Copies what a provider made to object storage, at a key that the step fixes. A repeat finds the same bytes there and is
 * done; other bytes of an attempt that never reported stay untouched, and this attempt's go beside them.
 */
final class Outputs {

    private static final Logger LOG = LoggerFactory.getLogger(Outputs.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/png", "png",
            "image/jpeg", "jpg",
            "image/webp", "webp",
            "model/gltf-binary", "glb",
            "application/x-ply", "ply");

    private final ObjectStore store;
    private final Thumbnails thumbnails;
    private final Clock clock;

    Outputs(ObjectStore store, Thumbnails thumbnails, Clock clock) {
        this.store = store;
        this.thumbnails = thumbnails;
        this.clock = clock;
    }

    /** Stores and then removes the files; while the store is away it waits. Empty when the task's deadline passed first. */
    List<Output> keep(Attempt attempt, List<MadeFile> files) throws InterruptedException {
        try {
            while (true) {
                try {
                    return keepAll(attempt, files);
                } catch (SdkException away) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    if (clock.instant().isAfter(attempt.requested().deadlineAt())) {
                        return List.of();
                    }
                    LOG.warn("outputs of {} not stored yet: {}", attempt.taskId(), away.getMessage());
                    Thread.sleep(LOOK_AGAIN);
                }
            }
        } finally {
            files.forEach(made -> remove(made.file()));
        }
    }

    private List<Output> keepAll(Attempt attempt, List<MadeFile> files) {
        var kept = new ArrayList<Output>();
        for (var index = 0; index < files.size(); index++) {
            kept.add(keepOne(attempt, index, files.get(index)));
        }
        return kept;
    }

    private Output keepOne(Attempt attempt, int index, MadeFile made) {
        try {
            var sha256 = digest(Files.newInputStream(made.file()));
            var place = "tasks/" + attempt.taskId() + "/"
                    + attempt.requested().step().ordinal() + "/" + index;
            var extension = EXTENSIONS.getOrDefault(made.contentType(), "bin");
            var key = place + "." + extension;
            if (!putOnce(key, made.contentType(), made.file(), sha256)) {
                place += "-" + attempt.id(); // once per attempt: its own repeat overwrites with the same
                key = place + "." + extension;
                store.put(Bucket.PRIVATE, key, made.contentType(), made.file());
            }
            var thumbnail = thumbnail(place, made);
            return new Output(
                    index,
                    key,
                    made.contentType(),
                    Files.size(made.file()),
                    sha256,
                    made.widthPx(),
                    made.heightPx(),
                    thumbnail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String thumbnail(String place, MadeFile made) throws IOException {
        var bytes = made.contentType().startsWith("image/") ? thumbnails.of(made.file()) : null;
        if (bytes == null) {
            return null;
        }
        var key = place + "-thumbnail.png";
        store.put(Bucket.PRIVATE, key, "image/png", bytes);
        return key;
    }

    /** Whether these bytes are there now. */
    private boolean putOnce(String key, String contentType, Path file, String sha256) throws IOException {
        return store.putIfAbsent(Bucket.PRIVATE, key, contentType, file)
                || sha256.equals(digest(store.open(Bucket.PRIVATE, key)));
    }

    private static String digest(InputStream bytes) throws IOException {
        try (var in = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("temporary file {} stays", file, e);
        }
    }
}
