package dev.easel.saga.providers.local.cards;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.stylise.pictures.StylePictures;
import dev.easel.saga.providers.local.viewing.Camera;
import dev.easel.saga.providers.local.viewing.Camera.Plate;
import dev.easel.saga.providers.local.viewing.GlbReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;

/** The figurine of a portrait, from the front and turned. */
final class FigurineCard {

    private static final Plate CLEAR = new Plate(1920, 0);

    private FigurineCard() {}

    static BufferedImage draw() throws InterruptedException, IOException, Unworkable {
        var style = Map.of("styleStorageKey", StylePictures.WOODBLOCK.shipped());
        var painted = Jobs.picture("stylise", Photos.bust(), style, Map.of());
        var figurine = GlbReader.read(Jobs.file("relief", painted, Map.of(), Map.of()));
        var card = new Card();
        card.glow(480, 300, 760, new Color(0xf7f1e8), new Color(0xc9b8a6));
        card.shrink(Camera.shoot(figurine, 52, 8, CLEAR), 400, 70, 600);
        card.shrink(Camera.shoot(figurine, -24, 8, CLEAR), -40, -30, 760);
        return card.done();
    }
}
