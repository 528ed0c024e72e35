package dev.easel.platform;

import dev.easel.api.catalog.Style;
import dev.easel.platform.ObjectStore.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the pictures of the catalogue can be seen, for a while.
 *
 * @param origin scheme, host and port of the page that shows them
 */
public record CatalogAddresses(ObjectStore store, Duration ttl, String origin) {

    /** What the key of a picture that the platform keeps begins with. */
    public static final String KEPT = "catalog/";

    /** @param thumbnail as a tool's definition has it: an address, or the key of a kept picture */
    public @Nullable String thumbnail(@Nullable String thumbnail) {
        return thumbnail != null && thumbnail.startsWith(KEPT)
                ? store.presignGet(Bucket.PUBLIC, thumbnail, null, ttl, origin)
                : thumbnail;
    }

    public String style(Style style) {
        return store.presignGet(Bucket.ADMIN, style.storageKey(), null, ttl, origin);
    }
}
