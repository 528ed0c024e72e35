package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.MadeFile;
import dev.easel.saga.providers.Progress;
import dev.easel.saga.providers.local.LocalJob;
import dev.easel.saga.providers.local.LocalOrder;
import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.PixelRows;
import dev.easel.saga.providers.local.pixels.PngFile;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.Stretch;
import java.io.IOException;
import java.util.List;

/** {@code stylise}: a PNG of the photo's subject, painted in the manner of the picture that {@value #STYLE} names. */
final class StyliseJob implements LocalJob {

    static final String STYLE = "styleStorageKey";

    private static final int FOUND = 45; // percent
    private static final int PAINTED = 90;

    @Override
    public String stepType() {
        return "stylise";
    }

    @Override
    public List<MadeFile> make(LocalOrder order, Progress progress)
            throws InterruptedException, IOException, Unworkable {
        ProgressListener said =
                percent -> progress.at(percent, percent < FOUND ? "Finding the subject" : "Painting it");
        var painting = Stylise.paint(order.picture(), order.others().named(STYLE), new Stretch(said, 0, PAINTED - 1));
        var file = order.files().create(".png");
        PngFile.write(new PixelRows(painting), true, file, new Pulse(said), PAINTED, 100);
        return List.of(new MadeFile(file, "image/png", painting.getWidth(), painting.getHeight()));
    }
}
