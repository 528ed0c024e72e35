package dev.easel.saga.providers.local.stylise;

/** Draws strokes over the canvas with paint from the style picture. */
final class Brush {

    private static final float OWN_COLOUR = 0.9f; // how far a stroke is brought to the wanted colour
    private static final float ENLARGED = 1.7f; // pixels of the canvas for one of the style

    private final Canvas canvas;
    private final Swatches swatches;
    private final float opacity;

    Brush(Canvas canvas, Swatches swatches, float opacity) {
        this.canvas = canvas;
        this.swatches = swatches;
        this.opacity = opacity;
    }

    /** Draws what lies in the rows from the first to before the last. */
    void draw(Stroke stroke, int first, int last) {
        int top = (int) Math.max(first, stroke.y() - stroke.reach());
        int bottom = (int) Math.min(last - 1, stroke.y() + stroke.reach());
        if (top > bottom) {
            return;
        }
        int swatch = stroke.swatch();
        float[] shift = {
            OWN_COLOUR * (stroke.red() - swatches.mean[0][swatch]),
            OWN_COLOUR * (stroke.green() - swatches.mean[1][swatch]),
            OWN_COLOUR * (stroke.blue() - swatches.mean[2][swatch])
        };
        float cos = (float) Math.cos(stroke.angle());
        float sin = (float) Math.sin(stroke.angle());
        float turn = swatches.flow.angle[swatch] - stroke.angle();
        float turnCos = (float) Math.cos(turn) / ENLARGED;
        float turnSin = (float) Math.sin(turn) / ENLARGED;
        float reach = Math.abs(cos) * stroke.length() / 2 + Math.abs(sin) * stroke.breadth() / 2 + 1;
        int right = (int) Math.min(canvas.width - 1, stroke.x() + reach);
        for (int y = top; y <= bottom; y++) {
            for (int x = (int) Math.max(0, stroke.x() - reach); x <= right; x++) {
                float dx = x - stroke.x();
                float dy = y - stroke.y();
                float along = (dx * cos + dy * sin) * 2 / stroke.length();
                float across = (dy * cos - dx * sin) * 2 / stroke.breadth();
                float inside = 1 - along * along * along * along - across * across;
                if (inside > 0) {
                    int from = swatches.pixel(swatch, dx * turnCos - dy * turnSin, dx * turnSin + dy * turnCos);
                    lay(y * canvas.width + x, from, shift, opacity * Math.min(1, inside * 3));
                }
            }
        }
    }

    private void lay(int to, int from, float[] shift, float cover) {
        for (int c = 0; c < 3; c++) {
            canvas.rgb[c][to] += cover * (swatches.style.rgb[c][from] + shift[c] - canvas.rgb[c][to]);
        }
    }
}
