package dev.easel.saga.providers.local.crystal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes coloured points as binary PLY, as Blender, MeshLab and CloudCompare read it. */
final class PlyFile {

    private static final int POINT_BYTES = 3 * Float.BYTES + 3;

    private PlyFile() {}

    static void write(Points points, OutputStream out) throws IOException {
        out.write(header(points.count()).getBytes(StandardCharsets.US_ASCII));
        var bytes = ByteBuffer.allocate(points.count() * POINT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < points.count(); i++) {
            bytes.putFloat(points.at(i, 0)).putFloat(points.at(i, 1)).putFloat(points.at(i, 2));
            bytes.put((byte) (points.colour(i) >> 16))
                    .put((byte) (points.colour(i) >> 8))
                    .put((byte) points.colour(i));
        }
        out.write(bytes.array());
    }

    private static String header(int count) {
        return """
            ply
            format binary_little_endian 1.0
            comment made from one photo: depth is an estimate, the back is a guess
            element vertex %d
            property float x
            property float y
            property float z
            property uchar red
            property uchar green
            property uchar blue
            end_header
            """.formatted(count);
    }
}
