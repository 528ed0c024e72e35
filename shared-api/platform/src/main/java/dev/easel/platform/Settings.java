package dev.easel.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Everything that is set from outside, read once. Names and defaults: {@code .env.example}.
 *
 * @param database JDBC address with its user
 * @param authSecret at least 32 characters; cookie, CSRF, lookup and sealing keys derive from it
 * @param outbound how addresses that others gave are called, and where others find us
 */
public record Settings(
        AppEnv appEnv,
        Database database,
        String kafkaServers,
        S3 s3,
        String authSecret,
        int signupCredits,
        Limits limits,
        Outbound outbound,
        RequestCounts requestCounts,
        String metricsToken) {

    private static final int LEAST_SECRET_CHARS = 32;

    /** Where it runs. */
    public enum AppEnv {
        DEVELOPMENT,
        TEST,
        PRODUCTION
    }

    /**
     * @param poolSize connections at most
     */
    public record Database(String url, String user, String password, int poolSize) {}

    /**
     * @param publicUrl what presigned addresses begin with; empty: the endpoint, or the caller's origin with sameOrigin
     * @param sameOrigin whether this process passes {@code /s3} on to the endpoint
     */
    public record S3(
            String endpoint,
            String publicUrl,
            boolean sameOrigin,
            String region,
            String accessKey,
            String secretKey,
            String publicBucket,
            String privateBucket,
            String adminBucket) {}

    /**
     * @param uploadTtl how long an upload address is valid
     * @param readTtl how long the address of a private file is valid
     */
    public record Limits(
            long imageBytes, List<String> uploadTypes, Duration uploadTtl, Duration readTtl, Duration sessionTtl) {}

    /**
     * @param loopback whether this machine may be called, also by http
     * @param publicUrl scheme, host and port by which others reach this place; for what is sent when nobody asks
     * @param webhookSecret signs what goes to jobs' own addresses of apps that have no secret; empty: such jobs wait
     */
    public record Outbound(boolean loopback, String publicUrl, String webhookSecret) {}

    /**
     * @param on whether requests are counted at all
     * @param perKey requests a minute by one key of an app that are for none of its users
     */
    public record RequestCounts(boolean on, int perKey) {}

    public Settings {
        if (appEnv == AppEnv.PRODUCTION && outbound.loopback()) {
            throw new IllegalArgumentException("OUTBOUND_LOOPBACK is for development: it cannot be set in production");
        }
        if (appEnv == AppEnv.PRODUCTION && authSecret.length() < LEAST_SECRET_CHARS) {
            throw new IllegalArgumentException("AUTH_SECRET needs at least 32 characters: openssl rand -base64 32");
        }
    }

    static Settings from(Environment env) {
        var appEnv = AppEnv.valueOf(env.getProperty("APP_ENV", "development").toUpperCase(java.util.Locale.ROOT));
        return new Settings(
                appEnv,
                DatabaseUrl.parse(
                        env.getRequiredProperty("DATABASE_URL"),
                        env.getProperty("DATABASE_POOL_SIZE", Integer.class, 30)),
                env.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS"),
                s3(env),
                env.getRequiredProperty("AUTH_SECRET"),
                env.getProperty("SIGNUP_CREDITS", Integer.class, 10),
                limits(env),
                outbound(env),
                new RequestCounts(
                        env.getProperty("RATE_LIMITS", appEnv == AppEnv.TEST ? "off" : "on")
                                .equals("on"),
                        env.getProperty("API_RATE_LIMIT_PER_MINUTE", Integer.class, 60)),
                env.getProperty("METRICS_AUTH_TOKEN", ""));
    }

    private static S3 s3(Environment env) {
        return new S3(
                env.getRequiredProperty("S3_ENDPOINT"),
                env.getProperty("S3_PUBLIC_URL", ""),
                env.getProperty("S3_SAME_ORIGIN", Boolean.class, false),
                env.getProperty("S3_REGION", "us-east-2"),
                env.getRequiredProperty("S3_ACCESS_KEY"),
                env.getRequiredProperty("S3_SECRET_KEY"),
                env.getProperty("S3_BUCKET_PUBLIC", "funmagic-public"),
                env.getProperty("S3_BUCKET_PRIVATE", "funmagic-private"),
                env.getProperty("S3_BUCKET_ADMIN", "funmagic-admin"));
    }

    private static Outbound outbound(Environment env) {
        var port = env.getProperty("PORT", "8000");
        return new Outbound(
                env.getProperty("OUTBOUND_LOOPBACK", Boolean.class, false),
                env.getProperty("PUBLIC_BASE_URL", "http://localhost:" + port).replaceFirst("/+$", ""),
                env.getProperty("WEBHOOK_SECRET", ""));
    }

    private static Limits limits(Environment env) {
        return new Limits(
                env.getProperty("MAX_IMAGE_UPLOAD_SIZE", Long.class, 20_971_520L),
                Arrays.asList(env.getProperty("ALLOWED_UPLOAD_TYPES", "image/jpeg,image/png,image/webp")
                        .split(",")),
                Duration.ofSeconds(env.getProperty("PRESIGNED_URL_EXPIRATION_UPLOAD", Long.class, 3600L)),
                Duration.ofSeconds(env.getProperty("PRESIGNED_URL_EXPIRATION_PRIVATE", Long.class, 900L)),
                Duration.ofDays(7));
    }
}
