package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/** The style references that figme begins with. */
public enum StylePictures {
    OIL(Oil::draw),
    WATERCOLOUR(Watercolour::draw),
    WOODBLOCK(Woodblock::draw),
    PLASTICINE(Plasticine::draw),
    MOSAIC(Mosaic::draw),
    INK(Ink::draw);

    private final Supplier<BufferedImage> drawing;

    StylePictures(Supplier<BufferedImage> drawing) {
        this.drawing = drawing;
    }

    public BufferedImage draw() {
        return drawing.get();
    }
}
