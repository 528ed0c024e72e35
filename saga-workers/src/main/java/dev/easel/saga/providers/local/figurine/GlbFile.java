package dev.easel.saga.providers.local.figurine;

import de.javagl.jgltf.model.creation.GltfModelBuilder;
import de.javagl.jgltf.model.creation.MaterialBuilder;
import de.javagl.jgltf.model.creation.MeshPrimitiveBuilder;
import de.javagl.jgltf.model.creation.SceneModels;
import de.javagl.jgltf.model.impl.DefaultImageModel;
import de.javagl.jgltf.model.impl.DefaultTextureModel;
import de.javagl.jgltf.model.io.GltfModelWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** Writes a painted mesh as binary glTF 2.0. */
final class GlbFile {

    private static final int LINEAR = 9729;
    private static final int LINEAR_BETWEEN_SIZES = 9987;
    private static final int CLAMP_TO_EDGE = 33071;

    private GlbFile() {}

    static void write(Mesh mesh, byte[] jpeg, OutputStream out) throws IOException {
        var picture = new DefaultImageModel();
        picture.setMimeType("image/jpeg");
        picture.setImageData(ByteBuffer.wrap(jpeg));
        var texture = new DefaultTextureModel();
        texture.setImageModel(picture);
        texture.setMagFilter(LINEAR);
        texture.setMinFilter(LINEAR_BETWEEN_SIZES);
        texture.setWrapS(CLAMP_TO_EDGE);
        texture.setWrapT(CLAMP_TO_EDGE);
        var material = MaterialBuilder.create()
                .setBaseColorTexture(texture, 0)
                .setMetallicRoughnessFactors(0, 0.75f)
                .setDoubleSided(false)
                .build();
        var primitive = MeshPrimitiveBuilder.create()
                .setIntIndices(IntBuffer.wrap(mesh.indices()))
                .addPositions3D(FloatBuffer.wrap(mesh.positions()))
                .addNormals3D(FloatBuffer.wrap(mesh.normals()))
                .addTexCoords02D(FloatBuffer.wrap(mesh.places()))
                .setTriangles()
                .build();
        primitive.setMaterialModel(material);
        var gltf = GltfModelBuilder.create();
        gltf.addSceneModel(SceneModels.createFromMeshPrimitive(primitive));
        new GltfModelWriter().writeBinary(gltf.build(), out);
    }
}
