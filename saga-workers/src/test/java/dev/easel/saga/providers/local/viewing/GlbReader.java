package dev.easel.saga.providers.local.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GLB file of one textured mesh by the words of the specification, and fails where it breaks them. */
public final class GlbReader {

    private static final int MAGIC = 0x46546c67;
    private static final int JSON = 0x4e4f534a;
    private static final int BINARY = 0x004e4942;
    private static final int FLOAT = 5126;
    private static final int UNSIGNED_SHORT = 5123;
    private static final int UNSIGNED_INT = 5125;

    private final JsonNode gltf;
    private final ByteBuffer binary;

    private GlbReader(byte[] glb) {
        var bytes = ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getInt()).as("magic").isEqualTo(MAGIC);
        assertThat(bytes.getInt()).as("version").isEqualTo(2);
        assertThat(bytes.getInt()).as("length").isEqualTo(glb.length);
        var json = chunk(bytes, JSON);
        var text = new byte[json.remaining()];
        json.get(text);
        this.gltf = JsonMapper.shared().readTree(new String(text, StandardCharsets.UTF_8));
        this.binary = chunk(bytes, BINARY);
        assertThat(bytes.remaining()).as("bytes after the last chunk").isZero();
    }

    public static Model read(byte[] glb) {
        return new GlbReader(glb).model();
    }

    private static ByteBuffer chunk(ByteBuffer bytes, int type) {
        int length = bytes.getInt();
        assertThat(length % 4).as("chunk is padded").isZero();
        assertThat(bytes.getInt()).as("chunk type").isEqualTo(type);
        var chunk = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + length);
        return chunk;
    }

    private Model model() {
        assertThat(gltf.at("/asset/version").asString()).isEqualTo("2.0");
        var bufferLength = gltf.at("/buffers/0/byteLength").asInt();
        assertThat(binary.capacity() - bufferLength).as("padding of the buffer").isBetween(0, 3);
        var scene = gltf.get("scenes").get(gltf.path("scene").asInt(0));
        var node = gltf.get("nodes").get(scene.get("nodes").get(0).asInt());
        var primitive = gltf.get("meshes")
                .get(node.get("mesh").asInt())
                .get("primitives")
                .get(0);
        assertThat(primitive.path("mode").asInt(4)).as("triangles").isEqualTo(4);
        var attributes = primitive.get("attributes");
        var positions = floats(attributes.get("POSITION").asInt(), "VEC3", 3);
        var normals = floats(attributes.get("NORMAL").asInt(), "VEC3", 3);
        var places = floats(attributes.get("TEXCOORD_0").asInt(), "VEC2", 2);
        assertThat(normals).hasSameSizeAs(positions);
        assertThat(places).hasSize(positions.length / 3 * 2);
        bounds(gltf.get("accessors").get(attributes.get("POSITION").asInt()), positions);
        var indices = indices(primitive.get("indices").asInt(), positions.length / 3);
        var material = gltf.get("materials").get(primitive.get("material").asInt());
        var texture = gltf.get("textures")
                .get(material.at("/pbrMetallicRoughness/baseColorTexture/index").asInt());
        return new Model(
                positions, normals, places, indices, image(texture.get("source").asInt()));
    }

    private float[] floats(int accessor, String type, int components) {
        var it = gltf.get("accessors").get(accessor);
        assertThat(it.get("type").asString()).isEqualTo(type);
        assertThat(it.get("componentType").asInt()).isEqualTo(FLOAT);
        int count = it.get("count").asInt();
        var view = view(it.get("bufferView").asInt());
        int stride = gltf.get("bufferViews")
                .get(it.get("bufferView").asInt())
                .path("byteStride")
                .asInt(4 * components);
        int offset = it.path("byteOffset").asInt(0);
        assertThat(offset % 4).isZero();
        var result = new float[count * components];
        for (int i = 0; i < result.length; i++) {
            result[i] = view.getFloat(offset + i / components * stride + i % components * 4);
            assertThat(result[i]).isFinite();
        }
        return result;
    }

    private int[] indices(int accessor, int vertices) {
        var it = gltf.get("accessors").get(accessor);
        assertThat(it.get("type").asString()).isEqualTo("SCALAR");
        int kind = it.get("componentType").asInt();
        assertThat(kind).isIn(UNSIGNED_SHORT, UNSIGNED_INT);
        var view = view(it.get("bufferView").asInt());
        int offset = it.path("byteOffset").asInt(0);
        var result = new int[it.get("count").asInt()];
        assertThat(result.length % 3).isZero();
        for (int i = 0; i < result.length; i++) {
            result[i] = kind == UNSIGNED_INT ? view.getInt(offset + 4 * i) : view.getShort(offset + 2 * i) & 0xffff;
            assertThat(result[i]).isBetween(0, vertices - 1);
        }
        return result;
    }

    private static void bounds(JsonNode accessor, float[] positions) {
        for (int c = 0; c < 3; c++) {
            float least = Float.MAX_VALUE;
            float most = -Float.MAX_VALUE;
            for (int i = c; i < positions.length; i += 3) {
                least = Math.min(least, positions[i]);
                most = Math.max(most, positions[i]);
            }
            assertThat((float) accessor.get("min").get(c).asDouble()).as("min").isEqualTo(least);
            assertThat((float) accessor.get("max").get(c).asDouble()).as("max").isEqualTo(most);
        }
    }

    private java.awt.image.BufferedImage image(int source) {
        var it = gltf.get("images").get(source);
        assertThat(it.get("mimeType").asString()).isIn("image/png", "image/jpeg");
        var view = view(it.get("bufferView").asInt());
        var bytes = new byte[view.remaining()];
        view.get(bytes);
        try {
            return java.util.Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer view(int index) {
        var it = gltf.get("bufferViews").get(index);
        int offset = it.path("byteOffset").asInt(0);
        int length = it.get("byteLength").asInt();
        assertThat(offset + length)
                .as("end of the view")
                .isLessThanOrEqualTo(gltf.at("/buffers/0/byteLength").asInt());
        return binary.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
