package dev.easel.saga.providers.local.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a binary PLY file of coloured points by its header, and fails where the two do not fit. */
public final class PlyReader {

    private static final String END = "end_header\n";

    private PlyReader() {}

    public static Cloud read(byte[] ply) {
        int headerLength = indexOf(ply, END.getBytes(StandardCharsets.US_ASCII)) + END.length();
        var lines = new String(ply, 0, headerLength, StandardCharsets.US_ASCII)
                .lines()
                .toList();
        assertThat(lines.get(0)).isEqualTo("ply");
        assertThat(lines.get(1)).isEqualTo("format binary_little_endian 1.0");
        int count = -1;
        List<String> properties = new ArrayList<>();
        for (var line : lines) {
            if (line.startsWith("element ")) {
                assertThat(line).startsWith("element vertex ");
                count = Integer.parseInt(line.substring("element vertex ".length()));
            } else if (line.startsWith("property ")) {
                properties.add(line.substring("property ".length()));
            }
        }
        assertThat(properties)
                .containsExactly("float x", "float y", "float z", "uchar red", "uchar green", "uchar blue");
        assertThat(ply.length - headerLength).as("bytes after the header").isEqualTo(15 * count);
        return points(
                ByteBuffer.wrap(ply, headerLength, ply.length - headerLength).order(ByteOrder.LITTLE_ENDIAN), count);
    }

    private static Cloud points(ByteBuffer bytes, int count) {
        var positions = new float[3 * count];
        var colours = new int[count];
        for (int i = 0; i < count; i++) {
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * i + axis] = bytes.getFloat();
                assertThat(positions[3 * i + axis]).isFinite();
            }
            colours[i] = (bytes.get() & 0xff) << 16 | (bytes.get() & 0xff) << 8 | (bytes.get() & 0xff);
        }
        return new Cloud(positions, colours);
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        throw new AssertionError("no end of the header");
    }
}
