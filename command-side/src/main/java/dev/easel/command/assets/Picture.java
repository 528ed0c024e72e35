package dev.easel.command.assets;

/** A picture as it is stored: upright, without metadata, with a small version and a placeholder. */
final class Picture {

    private final Encoded full;
    private final Encoded thumbnail;
    private final String placeholder;
    private final int widthPx;
    private final int heightPx;

    Picture(Encoded full, Encoded thumbnail, String placeholder, int widthPx, int heightPx) {
        this.full = full;
        this.thumbnail = thumbnail;
        this.placeholder = placeholder;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    Encoded full() {
        return full;
    }

    Encoded thumbnail() {
        return thumbnail;
    }

    /** BlurHash. */
    String placeholder() {
        return placeholder;
    }

    int widthPx() {
        return widthPx;
    }

    int heightPx() {
        return heightPx;
    }

    /** Bytes and what they are. */
    static final class Encoded {

        private final String contentType;
        private final byte[] bytes;

        Encoded(String contentType, byte[] bytes) {
            this.contentType = contentType;
            this.bytes = bytes;
        }

        String contentType() {
            return contentType;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
