package dev.easel.saga.providers.local;

import dev.easel.api.tasks.Output;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.saga.providers.Order;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Fetches the picture that an order is about: what the step before made, else the photo that its inputs name. */
final class SourcePictures {

    private static final String INPUT = "storageKey";
    private static final String STYLES = "styles/"; // what admins offer, the same for everybody

    private final ObjectStore store;

    SourcePictures(ObjectStore store) {
        this.store = store;
    }

    /** By way of a file, since a line that breaks is another trouble than a picture that is damaged. */
    BufferedImage of(Order order, PictureRoom room) throws IOException, InterruptedException, Unworkable {
        return read(key(order), room);
    }

    /** A further picture: the one whose key an input holds. */
    BufferedImage named(Order order, String input) throws IOException, InterruptedException, Unworkable {
        return read(order.inputs().get(input), PictureRoom.UNCOUNTED);
    }

    private BufferedImage read(@Nullable String key, PictureRoom room)
            throws IOException, InterruptedException, Unworkable {
        var bucket = key != null && key.startsWith(STYLES) ? Bucket.ADMIN : Bucket.PRIVATE;
        if (key == null || store.head(bucket, key) == null) {
            throw new Unworkable("Expected a picture to work on, but there is none");
        }
        var file = Files.createTempFile("easel-local-", ".source");
        try (var bytes = store.open(bucket, key)) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return PictureFile.read(file, room);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static @Nullable String key(Order order) {
        if (order.sources().isEmpty()) {
            return order.inputs().get(INPUT);
        }
        return order.sources().stream()
                .filter(it -> it.contentType().startsWith("image/"))
                .map(Output::storageKey)
                .findFirst()
                .orElse(null);
    }
}
