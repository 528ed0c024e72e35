package dev.easel.saga.providers.local.upscale;

import dev.easel.saga.providers.MadeFile;
import dev.easel.saga.providers.Progress;
import dev.easel.saga.providers.local.LocalJob;
import dev.easel.saga.providers.local.LocalOrder;
import dev.easel.saga.providers.local.SizeLimit;
import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.PixelRows;
import dev.easel.saga.providers.local.pixels.PngFile;
import dev.easel.saga.providers.local.pixels.Pulse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code image-upscale}: a PNG with sides {@code factor} times as long, 2 or 4; transparent parts stay so. */
final class ImageUpscale implements LocalJob {

    private static final String USUAL = "2";
    private static final Set<String> FACTORS = Set.of("2", "4");

    @Override
    public String stepType() {
        return "image-upscale";
    }

    @Override
    public List<MadeFile> make(LocalOrder order, Progress progress)
            throws InterruptedException, IOException, Unworkable {
        var source = new PixelRows(order.picture());
        var alpha = order.picture().getColorModel().hasAlpha();
        var large = new UpscaledRows(source, factor(order), alpha);
        SizeLimit.require("a result", large.width(), large.height());
        var file = order.files().create(".png");
        PngFile.write(large, alpha, file, new Pulse(percent -> progress.at(percent, "Enlarging")), 0, 100);
        return List.of(new MadeFile(file, "image/png", large.width(), large.height()));
    }

    private static int factor(LocalOrder order) throws Unworkable {
        var factor = order.inputs().getOrDefault("factor", USUAL);
        if (!FACTORS.contains(factor)) {
            throw new Unworkable("Expected factor 2 or 4, but it is " + factor);
        }
        return Integer.parseInt(factor);
    }
}
