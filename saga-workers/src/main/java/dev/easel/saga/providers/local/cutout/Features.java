package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.WorkingImage;

/** What a pixel is judged by: its colour and how rough its surroundings are. */
final class Features {

    static final int COUNT = 4;

    private static final float ROUGHNESS = 8f;

    private Features() {}

    static float[][] of(WorkingImage image) {
        var light = image.lab[0];
        var squares = new float[light.length];
        for (int i = 0; i < light.length; i++) {
            squares[i] = light[i] * light[i];
        }
        var mean = BoxBlur.of(light, image.width, image.height, 2);
        var square = BoxBlur.of(squares, image.width, image.height, 2);
        var rough = new float[light.length];
        for (int i = 0; i < light.length; i++) {
            float deviation = (float) Math.sqrt(Math.max(0, square[i] - mean[i] * mean[i]));
            rough[i] = ROUGHNESS * (float) Math.log1p(deviation / 2);
        }
        return new float[][] {light, image.lab[1], image.lab[2], BoxBlur.of(rough, image.width, image.height, 2)};
    }
}
