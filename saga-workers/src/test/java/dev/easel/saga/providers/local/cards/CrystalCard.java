package dev.easel.saga.providers.local.cards;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.viewing.Camera;
import dev.easel.saga.providers.local.viewing.Camera.Plate;
import dev.easel.saga.providers.local.viewing.Cloud;
import dev.easel.saga.providers.local.viewing.PlyReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;

/** The cloud of coloured points of a portrait, in the dark. */
final class CrystalCard {

    private static final Plate CLEAR = new Plate(1920, 0);
    private static final int POINT = 5; // pixels of the plate
    private static final float FRONT = -0.02f;

    private CrystalCard() {}

    static BufferedImage draw() throws InterruptedException, IOException, Unworkable {
        var photo = Photos.bust();
        var depth = Jobs.picture("depth-map", photo);
        var cloud = PlyReader.read(Jobs.file("point-cloud", depth, Map.of("storageKey", photo), Map.of()));
        var card = new Card();
        card.glow(480, 330, 640, new Color(0x2b3350), new Color(0x0c0e16));
        card.shrink(Camera.shoot(front(cloud), -24, 8, POINT, CLEAR), 70, -70, 820);
        return card.done();
    }

    /** Without the back, which would be seen between the points of the front. */
    private static Cloud front(Cloud cloud) {
        int[] kept = IntStream.range(0, cloud.count())
                .filter(point -> cloud.positions()[3 * point + 2] > FRONT)
                .toArray();
        var positions = new float[3 * kept.length];
        var colours = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(cloud.positions(), 3 * kept[i], positions, 3 * i, 3);
            colours[i] = cloud.colours()[kept[i]];
        }
        return new Cloud(positions, colours);
    }
}
