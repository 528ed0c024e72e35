package dev.easel.saga.providers.local.cards;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;

/** A detail of a photo: its pixels on the left, four times as many on the right; the whole photo in the corner. */
final class UpscaleCard {

    private static final int FACTOR = 4;
    private static final int[] DETAIL = {101, 72, 144, 108}; // of the photo
    private static final int MIDDLE = Card.WIDTH / 2;
    private static final int INSET = 264;
    private static final int MARGIN = 28;

    private UpscaleCard() {}

    static BufferedImage draw() throws InterruptedException, IOException, Unworkable {
        var photo = Photos.named("chelsea.png");
        var large = Jobs.picture("image-upscale", photo, Map.of(), Map.of("factor", "" + FACTOR));
        int[] whole = {0, 0, Card.WIDTH, Card.HEIGHT};
        var card = new Card();
        card.place(large, times(DETAIL, FACTOR), whole);
        card.pen.setClip(0, 0, MIDDLE, Card.HEIGHT);
        card.pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        card.place(photo, DETAIL, whole);
        card.pen.setClip(null);
        card.pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        card.divide(MIDDLE);
        inset(card, photo);
        return card.done();
    }

    private static void inset(Card card, BufferedImage photo) {
        float scale = (float) INSET / photo.getWidth();
        int height = Math.round(photo.getHeight() * scale);
        int top = Card.HEIGHT - MARGIN - height;
        var frame = new RoundRectangle2D.Float(MARGIN, top, INSET, height, 20, 20);
        card.pen.setClip(frame);
        card.place(
                photo, new int[] {0, 0, photo.getWidth(), photo.getHeight()}, new int[] {MARGIN, top, INSET, height});
        card.pen.setClip(null);
        card.pen.setColor(Color.WHITE);
        card.pen.setStroke(new BasicStroke(5));
        card.pen.draw(frame);
        card.pen.setStroke(new BasicStroke(3));
        card.pen.draw(new RoundRectangle2D.Float(
                MARGIN + DETAIL[0] * scale, top + DETAIL[1] * scale, DETAIL[2] * scale, DETAIL[3] * scale, 6, 6));
    }

    private static int[] times(int[] part, int factor) {
        return new int[] {part[0] * factor, part[1] * factor, part[2] * factor, part[3] * factor};
    }
}
