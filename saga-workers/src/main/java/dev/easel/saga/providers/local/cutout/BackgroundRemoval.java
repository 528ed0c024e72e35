package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.MadeFile;
import dev.easel.saga.providers.Progress;
import dev.easel.saga.providers.local.LocalJob;
import dev.easel.saga.providers.local.LocalOrder;
import dev.easel.saga.providers.local.pixels.PngFile;
import dev.easel.saga.providers.local.pixels.Pulse;
import java.io.IOException;
import java.util.List;

/** {@code background-remove}: a PNG of the photo's size, clear where the background was. */
final class BackgroundRemoval implements LocalJob {

    @Override
    public String stepType() {
        return "background-remove";
    }

    @Override
    public List<MadeFile> make(LocalOrder order, Progress progress) throws InterruptedException, IOException {
        var pulse = new Pulse(percent ->
                progress.at(percent, percent < Cutout.UNDERSTOOD ? "Finding the subject" : "Cutting it out"));
        var rows = Cutout.of(order.picture(), pulse);
        var file = order.files().create(".png");
        PngFile.write(rows, true, file, pulse, Cutout.UNDERSTOOD, 100);
        return List.of(new MadeFile(file, "image/png", rows.width(), rows.height()));
    }
}
