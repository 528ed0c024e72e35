package dev.easel.command.assets;

import dev.easel.platform.Problem;
import java.util.List;

/**
 * What is decoded at all; judged by the header, before a pixel is made.
 *
 * @param types content types that are taken
 */
record PictureLimits(List<String> types, long maxPixels, int maxSidePx, long maxBytes) {

    private static final long MEGAPIXEL = 1_000_000L;
    private static final int MAX_SIDE_PX = 16_384;

    PictureLimits {
        types = List.copyOf(types);
    }

    /** Forty megapixels. */
    static PictureLimits of(List<String> types, long maxBytes) {
        return new PictureLimits(types, 40 * MEGAPIXEL, MAX_SIDE_PX, maxBytes);
    }

    void requireType(String contentType) {
        if (!types.contains(contentType)) {
            throw new Problem(
                    415, "UNSUPPORTED_MEDIA_TYPE", "Expected one of " + types + ", but the file is " + contentType);
        }
    }

    void requireSize(long widthPx, long heightPx) {
        if (widthPx < 1 || heightPx < 1) {
            throw unreadable("it has no pixels");
        }
        if (widthPx > maxSidePx || heightPx > maxSidePx || widthPx * heightPx > maxPixels) {
            throw new Problem(
                    413,
                    "PAYLOAD_TOO_LARGE",
                    "Expected at most %d megapixels and %d pixels a side, but the image has %d x %d pixels"
                            .formatted(maxPixels / MEGAPIXEL, maxSidePx, widthPx, heightPx));
        }
    }

    static Problem unreadable(String why) {
        return new Problem(422, "IMAGE_UNREADABLE", "Expected an image that can be read, but " + why);
    }
}
