package dev.easel.saga.providers.local.crystal;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.shape.BackPaint;
import dev.easel.saga.providers.local.shape.DepthMap;
import dev.easel.saga.providers.local.subject.Subject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sets the subject of a photo as coloured points: its front as deep as a depth map says, closed by a back that nobody has
 * seen. The same pictures always give the same bytes.
 */
final class PointCloud {

    private static final int SIDE = 512;

    private PointCloud() {}

    /**
     * Writes a PLY file: one unit on its longest side, its middle at the origin, y upwards, the front towards z.
     *
     * @param photo of any type and size; it is not changed
     * @param depth as {@link DepthMap} draws it: of the same photo, of any size
     * @throws InterruptedException if the thread was interrupted
     * @throws Unworkable when the depth map shows nothing
     */
    static void write(BufferedImage photo, BufferedImage depth, OutputStream ply, ProgressListener progress)
            throws InterruptedException, IOException, Unworkable {
        var pulse = new Pulse(progress);
        pulse.at(0);
        var shape = Subject.asItIs(depth, SIDE);
        pulse.at(15);
        var colours = Subject.masked(photo, shape);
        pulse.at(30);
        var back = new float[3][];
        var paint = new BackPaint(colours);
        for (int c = 0; c < 3; c++) {
            back[c] = paint.plane(colours.rgb[c]);
        }
        pulse.at(60);
        var points = new Sampling(shape).points(colours.rgb, back);
        pulse.at(90);
        PlyFile.write(points, ply);
        pulse.at(100);
    }
}
