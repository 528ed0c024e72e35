package dev.easel.platform;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** {@link ObjectStore} on any store that speaks S3 with signatures of version 4. */
final class S3ObjectStore implements ObjectStore, AutoCloseable {

    private static final int CONFLICT = 409;

    private static final int PRESIGNERS = 64;
    private static final int PRECONDITION_FAILED = 412;

    private final Settings.S3 settings;
    private final S3Client s3;
    private final StaticCredentialsProvider credentials;

    /** One per origin that asked; bounded, since origins come from callers. */
    private final Map<String, S3Presigner> presigners =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, S3Presigner> eldest) {
                    return size() > PRESIGNERS;
                }
            });

    S3ObjectStore(Settings.S3 settings, S3Client s3) {
        this.settings = settings;
        this.s3 = s3;
        this.credentials = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    @Override
    public @Nullable StoredObject head(Bucket bucket, String key) {
        try {
            var head = s3.headObject(it -> it.bucket(name(bucket)).key(key));
            return new StoredObject(head.contentType(), head.contentLength());
        } catch (NoSuchKeyException e) {
            return null;
        }
    }

    @Override
    public InputStream open(Bucket bucket, String key) {
        return s3.getObject(it -> it.bucket(name(bucket)).key(key));
    }

    @Override
    public @Nullable InputStream find(Bucket bucket, String key) {
        try {
            return open(bucket, key);
        } catch (NoSuchKeyException e) {
            return null;
        }
    }

    @Override
    public void put(Bucket bucket, String key, String contentType, byte[] bytes) {
        s3.putObject(it -> it.bucket(name(bucket)).key(key).contentType(contentType), RequestBody.fromBytes(bytes));
    }

    @Override
    public void put(Bucket bucket, String key, String contentType, Path file) {
        s3.putObject(it -> it.bucket(name(bucket)).key(key).contentType(contentType), RequestBody.fromFile(file));
    }

    @Override
    public boolean putIfAbsent(Bucket bucket, String key, String contentType, Path file) {
        return putIfAbsent(bucket, key, contentType, RequestBody.fromFile(file));
    }

    @Override
    public boolean putIfAbsent(Bucket bucket, String key, String contentType, byte[] bytes) {
        return putIfAbsent(bucket, key, contentType, RequestBody.fromBytes(bytes));
    }

    private boolean putIfAbsent(Bucket bucket, String key, String contentType, RequestBody body) {
        try {
            s3.putObject(
                    it -> it.bucket(name(bucket))
                            .key(key)
                            .contentType(contentType)
                            .ifNoneMatch("*"),
                    body);
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void copy(Bucket from, String key, Bucket to, String newKey) {
        s3.copyObject(it -> it.sourceBucket(name(from))
                .sourceKey(key)
                .destinationBucket(name(to))
                .destinationKey(newKey));
    }

    @Override
    public void delete(Bucket bucket, String key) {
        s3.deleteObject(it -> it.bucket(name(bucket)).key(key));
    }

    @Override
    public String presignPut(
            Bucket bucket, String key, String contentType, long sizeBytes, Duration ttl, String origin) {
        return presigner(origin)
                .presignPutObject(
                        presign -> presign.signatureDuration(ttl).putObjectRequest(it -> it.bucket(name(bucket))
                                .key(key)
                                .contentType(contentType)
                                .contentLength(sizeBytes)))
                .url()
                .toString();
    }

    @Override
    public String presignGet(Bucket bucket, String key, @Nullable String downloadName, Duration ttl, String origin) {
        var disposition = downloadName == null ? "inline" : attachment(downloadName);
        return presigner(origin)
                .presignGetObject(presign -> presign.signatureDuration(ttl)
                        .getObjectRequest(
                                it -> it.bucket(name(bucket)).key(key).responseContentDisposition(disposition)))
                .url()
                .toString();
    }

    @Override
    public void check() {
        s3.headBucket(it -> it.bucket(settings.privateBucket()));
    }

    void createBuckets() {
        for (var bucket : Bucket.values()) {
            var known =
                    s3.listBuckets().buckets().stream().anyMatch(it -> it.name().equals(name(bucket)));
            if (!known) {
                create(name(bucket));
            }
        }
    }

    private void create(String bucket) {
        try {
            s3.createBucket(it -> it.bucket(bucket));
        } catch (S3Exception e) {
            if (e.statusCode() != CONFLICT) { // another process of ours was quicker
                throw e;
            }
        }
    }

    @Override
    public void close() {
        presigners.values().forEach(S3Presigner::close);
        s3.close();
    }

    private S3Presigner presigner(String origin) {
        var base = settings.publicUrl().isEmpty()
                ? settings.sameOrigin() ? origin + "/s3" : settings.endpoint()
                : settings.publicUrl();
        return presigners.computeIfAbsent(base, it -> S3Presigner.builder()
                .endpointOverride(URI.create(it))
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build());
    }

    private String name(Bucket bucket) {
        return switch (bucket) {
            case PUBLIC -> settings.publicBucket();
            case PRIVATE -> settings.privateBucket();
            case ADMIN -> settings.adminBucket();
        };
    }

    private static String attachment(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
