package dev.easel.saga.providers.local.cards;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;

/** A portrait on the left, its rest without the background on the right. */
final class CutoutCard {

    private static final int SQUARE = 24;

    private CutoutCard() {}

    static BufferedImage draw() throws InterruptedException, IOException, Unworkable {
        var photo = Jobs.picture("image-upscale", Photos.named("astronaut.png"), Map.of(), Map.of("factor", "2"));
        var cut = Jobs.picture("background-remove", photo);
        int[] part = {0, 0, 1024, 768};
        int[] whole = {0, 0, Card.WIDTH, Card.HEIGHT};
        int middle = 456; // through the face
        var card = new Card();
        card.place(photo, part, whole);
        card.pen.setClip(middle, 0, Card.WIDTH - middle, Card.HEIGHT);
        card.chequer(middle, SQUARE);
        card.place(cut, part, whole);
        card.pen.setClip(null);
        card.divide(middle);
        return card.done();
    }
}
