package dev.easel.saga.providers.local.stylise;

/** Takes paint from a place of the style picture and draws it over the canvas. */
final class Brush {

    private static final float OWN_COLOUR = 0.9f; // how far a stroke is brought to the wanted colour
    private static final float ENLARGED = 1.7f; // pixels of the canvas for one of the style

    private final Canvas canvas;
    private final Swatches swatches;
    private final float[] shift = new float[3];
    private int swatch;

    Brush(Canvas canvas, Swatches swatches) {
        this.canvas = canvas;
        this.swatches = swatches;
    }

    /** @param swatch pixel of the style picture */
    void load(int swatch, float red, float green, float blue) {
        this.swatch = swatch;
        shift[0] = OWN_COLOUR * (red - swatches.mean[0][swatch]);
        shift[1] = OWN_COLOUR * (green - swatches.mean[1][swatch]);
        shift[2] = OWN_COLOUR * (blue - swatches.mean[2][swatch]);
    }

    void stroke(float cx, float cy, float angle, float length, float breadth, float opacity) {
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        float turn = swatches.flow.angle[swatch] - angle;
        float turnCos = (float) Math.cos(turn) / ENLARGED;
        float turnSin = (float) Math.sin(turn) / ENLARGED;
        float reachX = Math.abs(cos) * length / 2 + Math.abs(sin) * breadth / 2 + 1;
        float reachY = Math.abs(sin) * length / 2 + Math.abs(cos) * breadth / 2 + 1;
        int right = (int) Math.min(canvas.width - 1, cx + reachX);
        int bottom = (int) Math.min(canvas.height - 1, cy + reachY);
        for (int y = (int) Math.max(0, cy - reachY); y <= bottom; y++) {
            for (int x = (int) Math.max(0, cx - reachX); x <= right; x++) {
                float dx = x - cx;
                float dy = y - cy;
                float along = (dx * cos + dy * sin) * 2 / length;
                float across = (dy * cos - dx * sin) * 2 / breadth;
                float inside = 1 - along * along * along * along - across * across;
                if (inside > 0) {
                    int from = swatches.pixel(swatch, dx * turnCos - dy * turnSin, dx * turnSin + dy * turnCos);
                    lay(y * canvas.width + x, from, opacity * Math.min(1, inside * 3));
                }
            }
        }
    }

    private void lay(int to, int from, float cover) {
        for (int c = 0; c < 3; c++) {
            canvas.rgb[c][to] += cover * (swatches.style.rgb[c][from] + shift[c] - canvas.rgb[c][to]);
        }
    }
}
