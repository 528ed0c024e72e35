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
        float cos = stroke.cos();
        float sin = stroke.sin();
        int line = swatch / swatches.style.width;
        float column = swatch - line * swatches.style.width + 0.5f; // so that what is cut off rounds
        float row = line + 0.5f;
        float turn = swatches.flow.angle[swatch] - stroke.angle();
        float turnCos = (float) Math.cos(turn) / ENLARGED;
        float turnSin = (float) Math.sin(turn) / ENLARGED;
        float alongScale = 2 / stroke.length();
        float acrossScale = 2 / stroke.breadth();
        float reach = Math.abs(cos) * stroke.length() / 2 + Math.abs(sin) * stroke.breadth() / 2 + 1;
        int left = (int) Math.max(0, stroke.x() - reach);
        int right = (int) Math.min(canvas.width - 1, stroke.x() + reach);
        for (int y = top; y <= bottom; y++) {
            float dy = y - stroke.y();
            for (int x = left; x <= right; x++) {
                float dx = x - stroke.x();
                float across = (dy * cos - dx * sin) * acrossScale;
                float along = (dx * cos + dy * sin) * alongScale;
                float inside = 1 - along * along * along * along - across * across;
                if (inside > 0) {
                    int from = swatches.pixel(
                            (int) (column + dx * turnCos - dy * turnSin), (int) (row + dx * turnSin + dy * turnCos));
                    float cover = inside > 0.33f ? opacity : opacity * inside * 3;
                    lay(y * canvas.width + x, from, shift, cover);
                }
            }
        }
    }

    private void lay(int to, int from, float[] shift, float cover) {
        var canvasRgb = canvas.rgb;
        var styleRgb = swatches.style.rgb;
        for (int c = 0; c < 3; c++) {
            var plane = canvasRgb[c];
            plane[to] += cover * (styleRgb[c][from] + shift[c] - plane[to]);
        }
    }
}
