package dev.easel.api.catalog;

import java.util.List;

/**
 * What a model takes and makes.
 *
 * @param maxInputImages 0 when it takes none
 * @param maxOutputs of one job
 * @param aspectRatios such as 16:9; none when the output has the shape of its input
 */
public record ModelLimits(
        boolean supportsPrompt, boolean supportsImages, int maxInputImages, int maxOutputs, List<String> aspectRatios) {

    public ModelLimits {
        aspectRatios = List.copyOf(aspectRatios);
    }
}
