package dev.easel.saga.providers.local;

import java.awt.image.BufferedImage;
import java.util.Map;

/**
 * What a local job works on.
 *
 * @param picture the output of the step before, else the caller's photo; upright, of at most 40 megapixels
 * @param others further pictures that the inputs name
 * @param inputs by the names of the tool's schema
 * @param files where results are written
 */
public record LocalOrder(
        BufferedImage picture, InputPictures others, Map<String, String> inputs, TemporaryFiles files) {

    public LocalOrder {
        inputs = Map.copyOf(inputs);
    }
}
