package dev.easel.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.jspecify.annotations.Nullable;

/** An S3 inside this process that checks signatures; objects are plain files. It answers under {@code /s3}. */
final class S3 implements Embedded {

    private final Path directory;
    private final int port;
    private final String accessKey;
    private final String secretKey;
    private @Nullable S3Proxy server;

    S3(DataDirectory data) {
        this.directory = data.resolve("s3");
        this.port = data.port("s3");
        this.accessKey = data.secret("s3.access-key").substring(0, 20);
        this.secretKey = data.secret("s3.secret-key");
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(directory);
            var fresh = build(); // one serves for one start
            server = fresh;
            fresh.start();
        } catch (Exception e) { // what S3Proxy declares
            throw new EmbeddedFailure("the object store did not start in " + directory, e);
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "S3_ENDPOINT",
                "http://127.0.0.1:" + port + "/s3",
                "S3_ACCESS_KEY",
                accessKey,
                "S3_SECRET_KEY",
                secretKey,
                "S3_SAME_ORIGIN",
                "true");
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            server.stop();
            server = null;
        } catch (Exception e) { // what S3Proxy declares
            throw new EmbeddedFailure("the object store did not stop", e);
        }
    }

    private S3Proxy build() throws URISyntaxException {
        var properties = new Properties();
        properties.putAll(Map.of(
                "s3proxy.endpoint",
                "http://127.0.0.1:" + port,
                "s3proxy.service-path",
                "/s3",
                "s3proxy.authorization",
                "aws-v2-or-v4",
                "s3proxy.identity",
                accessKey,
                "s3proxy.credential",
                secretKey,
                "jclouds.provider",
                "filesystem-nio2",
                "jclouds.filesystem.basedir",
                directory.toString()));
        return S3Proxy.Builder.fromProperties(properties)
                .blobStore(BlobStores.create("filesystem-nio2", properties))
                .build();
    }
}
