package dev.easel.platform;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Files in S3. Every method may throw {@code SdkException} when the store is away. */
public interface ObjectStore {

    /** The buckets, by who may see what is in them. */
    enum Bucket {
        PUBLIC,
        PRIVATE,
        ADMIN
    }

    /** What is known of a stored file; null when there is none. */
    @Nullable
    StoredObject head(Bucket bucket, String key);

    /** The bytes; the caller closes. Throws when there is no such file. */
    InputStream open(Bucket bucket, String key);

    /** The bytes; the caller closes. Null when there is no such file. */
    @Nullable
    InputStream find(Bucket bucket, String key);

    /** Writes; a repeat overwrites with the same. */
    void put(Bucket bucket, String key, String contentType, byte[] bytes);

    /** Writes from a file. */
    void put(Bucket bucket, String key, String contentType, Path file);

    /**
     * Writes from a file, unless there is one of that name.
     *
     * @return whether it was written
     */
    boolean putIfAbsent(Bucket bucket, String key, String contentType, Path file);

    /**
     * Writes, unless there is one of that name.
     *
     * @return whether it was written
     */
    boolean putIfAbsent(Bucket bucket, String key, String contentType, byte[] bytes);

    void copy(Bucket from, String key, Bucket to, String newKey);

    /** Removes; it is no error when there is none. */
    void delete(Bucket bucket, String key);

    /**
     * An address to upload exactly this type and size to.
     *
     * @param origin scheme, host and port of the caller's page
     */
    String presignPut(Bucket bucket, String key, String contentType, long sizeBytes, Duration ttl, String origin);

    /**
     * An address to read from, for a while.
     *
     * @param downloadName when given, browsers save under this name instead of showing
     */
    String presignGet(Bucket bucket, String key, @Nullable String downloadName, Duration ttl, String origin);

    /** Fails when the store cannot be used. */
    void check();

    /**
     * @param sizeBytes length
     */
    record StoredObject(String contentType, long sizeBytes) {}
}
