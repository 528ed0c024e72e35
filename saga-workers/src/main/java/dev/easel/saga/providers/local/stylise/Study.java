package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.Cores;
import dev.easel.saga.providers.local.pixels.PixelRows;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.WorkingImage;
import java.awt.image.BufferedImage;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * What there is to learn from a style picture before it is known what to paint.
 *
 * @param swatches to take paint from; null when the style has no strokes
 */
record Study(WorkingImage style, Manner manner, @Nullable Swatches swatches, Grain grain) {

    /** Begins it on another processor. */
    static FutureTask<Study> of(BufferedImage picture, int side) {
        return Cores.offer(() -> {
            var style = WorkingImage.of(new PixelRows(picture), side, new Pulse(_ -> {}));
            var manner = Manner.of(style);
            return new Study(style, manner, manner.strokes() > 0 ? new Swatches(style) : null, Grain.of(style));
        });
    }
}
