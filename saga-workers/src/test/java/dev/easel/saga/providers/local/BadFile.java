package dev.easel.saga.providers.local;

import dev.easel.saga.providers.local.pixels.Photos;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Files that are no pictures to work on, by the names that the test gives them. */
final class BadFile {

    private BadFile() {}

    static byte[] named(String name) {
        return switch (name) {
            case "words" -> "no picture at all".getBytes(StandardCharsets.UTF_8);
            case "cut-png" -> half(Photos.bytes("astronaut.png"));
            case "cut-jpeg" -> half(Photos.bytes("rocket.jpg"));
            case "gif" -> Photos.encoded(Photos.named("chelsea.png"), "gif");
            case "too-large" -> withSize(Photos.bytes("chelsea.png"), 50_000);
            default -> throw new IllegalArgumentException("Expected a known file, but it is " + name);
        };
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    /** A PNG whose header names another size, with the right checksum. */
    private static byte[] withSize(byte[] png, int side) {
        var lying = png.clone();
        var buffer = ByteBuffer.wrap(lying);
        buffer.putInt(16, side).putInt(20, side);
        var check = new CRC32();
        check.update(lying, 12, 17);
        buffer.putInt(29, (int) check.getValue());
        return lying;
    }
}
