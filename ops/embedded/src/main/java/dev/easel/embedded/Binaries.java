package dev.easel.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the servers that come as jars, once per user; root's copy lies where nobody may enter too. */
final class Binaries {

    private static final String POSTGRES = "postgres-18.6.0";
    private static final String REDIS = "redis-6.2";

    private final Path cache;

    Binaries() {
        this.cache = caches().resolve("easel");
    }

    /** The directory whose {@code bin} has postgres and initdb. */
    Path postgres() {
        var target = cache.resolve(POSTGRES);
        if (!Files.exists(target)) {
            unpack("/postgres-" + os() + "-" + (isArm() ? "arm_64" : "x86_64") + ".txz", target);
        }
        return target;
    }

    /** The redis-server program. */
    Path redis() {
        var target = cache.resolve(REDIS);
        if (!Files.exists(target)) {
            var version = os().equals("linux") && isArm() ? "6.2.7" : "6.2.6-v5";
            copy("/redis-server-" + version + "-" + os() + "-" + (isArm() ? "arm64" : "amd64"), target);
        }
        return target;
    }

    private void unpack(String archive, Path target) {
        try (var in = open(archive);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            var fresh = Files.createTempDirectory(Files.createDirectories(cache), "unpacking");
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                place(entry, tar, fresh);
            }
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // another process was faster: the same files
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot unpack " + archive + " to " + target, e);
        }
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream tar, Path root) throws IOException {
        var file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("an entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private void copy(String resource, Path target) {
        try (var in = open(resource)) {
            var fresh = Files.createTempFile(Files.createDirectories(cache), "unpacking", "");
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot unpack " + resource + " to " + target, e);
        }
    }

    private static InputStream open(String resource) {
        var in = Binaries.class.getResourceAsStream(resource);
        if (in == null) {
            throw new EmbeddedFailure(
                    "Nothing for this machine is bundled: " + resource
                            + ". Set DATABASE_URL and REDIS_URL to services of your own.",
                    null);
        }
        return in;
    }

    private static Path caches() {
        var home = System.getenv("XDG_CACHE_HOME");
        if (home != null) {
            return Path.of(home);
        }
        return NotRoot.isNeeded() ? Path.of("/var/cache") : Path.of(System.getProperty("user.home"), ".cache");
    }

    private static String os() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }
}
