package dev.easel.saga.providers.local.shape;

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

/** {@code depth-map}: a PNG that shows how near each place of the photo's subject is estimated to be. */
final class DepthMapJob implements LocalJob {

    private static final int FOUND = 55; // percent
    private static final int ESTIMATED = 95;

    @Override
    public String stepType() {
        return "depth-map";
    }

    @Override
    public List<MadeFile> make(LocalOrder order, Progress progress)
            throws InterruptedException, IOException, Unworkable {
        ProgressListener said =
                percent -> progress.at(percent, percent < FOUND ? "Finding the subject" : "Estimating its depth");
        var depth = DepthMap.of(order.picture(), new Stretch(said, 0, ESTIMATED - 1));
        var file = order.files().create(".png");
        PngFile.write(new PixelRows(depth), true, file, new Pulse(said), ESTIMATED, 100);
        return List.of(new MadeFile(file, "image/png", depth.getWidth(), depth.getHeight()));
    }
}
