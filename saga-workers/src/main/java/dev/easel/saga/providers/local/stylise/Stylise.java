package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Cores;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.Stretch;
import dev.easel.saga.providers.local.subject.Subject;
import java.awt.image.BufferedImage;

/**
 * Paints the subject of a photo in the manner of a style picture. The style picture is measured, not recognised: its
 * colours, whether it is made of strokes, lines, cells, washes or lumps, and its grain. Strokes, cells and grain are then
 * pieces of that picture itself. The same two pictures always give the same result.
 */
public final class Stylise {

    private static final int SIDE = 512; // of what is looked at; twice that is painted

    private static final float GRAIN = 0.7f; // of the style's own

    private Stylise() {}

    /**
     * The subject, cut free.
     *
     * @param photo of any type and size; it is not changed
     * @param style likewise
     * @return of type {@link BufferedImage#TYPE_INT_ARGB} and at most 1024 pixels a side
     * @throws InterruptedException if the thread was interrupted; nothing is left behind
     * @throws Unworkable when nothing of the photo can be seen
     */
    public static BufferedImage paint(BufferedImage photo, BufferedImage style, ProgressListener progress)
            throws InterruptedException, Unworkable {
        var pulse = new Pulse(progress);
        pulse.at(0);
        var studying = Study.of(style, SIDE);
        var subject = Subject.of(photo, SIDE, new Stretch(progress, 1, 55));
        var study = Cores.result(studying);
        pulse.at(60);
        var sketch = Sketch.of(subject, study.manner(), study.style().lab);
        pulse.at(70);
        var canvas = new Canvas(sketch);
        paint(canvas, sketch, study, pulse);
        pulse.at(95);
        var result = canvas.cut();
        pulse.at(100);
        return result;
    }

    private static void paint(Canvas canvas, Sketch sketch, Study study, Pulse pulse) throws InterruptedException {
        var manner = study.manner();
        if (manner.grid() != null) {
            new Tiles(canvas, study.style(), manner.grid(), sketch).lay();
            return;
        }
        if (study.swatches() != null) {
            new Strokes(canvas, study.swatches(), sketch).paint(manner.strokes(), pulse, 70, 90);
        }
        if (manner.washes() > 0) {
            Wash.thin(canvas, sketch, manner.washes());
            pulse.at(80);
        }
        if (manner.shaded() > 0) {
            Modelling.light(canvas, sketch, manner.shaded());
            pulse.at(85);
        }
        if (manner.lines() > 0) {
            Outlines.draw(canvas, sketch, manner);
        }
        pulse.at(92);
        study.grain().press(canvas, GRAIN * (1 - manner.strokes()));
    }
}
