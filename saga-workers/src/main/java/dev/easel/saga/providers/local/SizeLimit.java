package dev.easel.saga.providers.local;

/** What is read and what is written at most: forty megapixels. */
public final class SizeLimit {

    private static final int MEGAPIXELS = 40;
    private static final int SIDE_PX = 16_384;

    private SizeLimit() {}

    /** @param what "a picture" or another noun with its article */
    public static void require(String what, long widthPx, long heightPx) throws Unworkable {
        if (Math.max(widthPx, heightPx) > SIDE_PX || widthPx * heightPx > MEGAPIXELS * 1_000_000L) {
            throw new Unworkable("Expected %s of at most %d megapixels and %d pixels a side, but it has %d x %d"
                    .formatted(what, MEGAPIXELS, SIDE_PX, widthPx, heightPx));
        }
    }
}
