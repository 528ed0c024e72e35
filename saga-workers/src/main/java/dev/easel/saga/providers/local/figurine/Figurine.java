package dev.easel.saga.providers.local.figurine;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.Stretch;
import dev.easel.saga.providers.local.shape.Lattice;
import dev.easel.saga.providers.local.shape.Relief;
import dev.easel.saga.providers.local.subject.Subject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Makes a figurine of what a picture shows: a closed body with front, back and sides, standing upright on a plinth, painted
 * with the picture. Its depth is an estimate, its back a guess. The same picture always gives the same bytes.
 */
final class Figurine {

    private static final int SIDE = 1024;
    private static final int NODES = 12_500; // four triangles each
    private static final float QUALITY = 0.9f;

    private Figurine() {}

    /**
     * Writes a GLB file: one unit on its longer side, its middle at the origin, y upwards, the front towards z.
     *
     * @param picture of any type and size; it is not changed. What is transparent is no part of the figure
     * @throws InterruptedException if the thread was interrupted
     * @throws Unworkable when nothing of the picture can be seen
     */
    static void write(BufferedImage picture, OutputStream glb, ProgressListener progress)
            throws InterruptedException, IOException, Unworkable {
        var pulse = new Pulse(progress);
        pulse.at(0);
        var subject = Subject.of(picture, SIDE, new Stretch(progress, 1, 39));
        pulse.at(40);
        var relief = Relief.of(subject, Lattice.around(subject, NODES));
        pulse.at(60);
        var coat = new Coat(subject, relief.lattice);
        pulse.at(75);
        var mesh = new Mesh();
        Body.add(mesh, relief, coat);
        Plinth.add(mesh, relief, coat);
        mesh.settle();
        pulse.at(85);
        GlbFile.write(mesh, jpeg(coat.image()), glb);
        pulse.at(100);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
