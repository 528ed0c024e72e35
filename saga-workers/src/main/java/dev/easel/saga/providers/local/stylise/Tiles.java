package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.WorkingImage;

/** Lays the picture anew with the style's own cells; where the photo has detail, with smaller ones. */
final class Tiles {

    private static final float OWN_COLOUR = 0.85f;
    private static final float DETAIL = 0.05f; // deviation within a cell that is worth four smaller ones, of a channel
    private static final int SIZE = 16; // of a cell in pixels of the canvas

    private final Canvas canvas;
    private final WorkingImage style;
    private final Grid grid;
    private final Sketch sketch;
    private final float[][] cells; // mean colour of each of the style's cells, red, green and blue
    private final int columns;

    Tiles(Canvas canvas, WorkingImage style, Grid grid, Sketch sketch) {
        this.canvas = canvas;
        this.style = style;
        this.grid = grid;
        this.sketch = sketch;
        this.columns = (style.width - grid.left()) / grid.pitch();
        int rows = (style.height - grid.top()) / grid.pitch();
        this.cells = new float[3][columns * rows];
        for (int cell = 0; cell < columns * rows; cell++) {
            int x = grid.left() + cell % columns * grid.pitch();
            int y = grid.top() + cell / columns * grid.pitch();
            for (int c = 0; c < 3; c++) {
                cells[c][cell] = mean(style.rgb[c], style.width, x, y, grid.pitch(), grid.pitch());
            }
        }
    }

    private static float mean(float[] plane, int width, int left, int top, int across, int down) {
        float sum = 0;
        for (int y = top; y < top + down; y++) {
            for (int x = left; x < left + across; x++) {
                sum += plane[y * width + x];
            }
        }
        return sum / (across * down);
    }

    void lay() {
        for (int y = 0; y < canvas.height; y += SIZE) {
            for (int x = 0; x < canvas.width; x += SIZE) {
                if (deviation(x / 2, y / 2) > DETAIL) {
                    for (int quarter = 0; quarter < 4; quarter++) {
                        cell(x + quarter % 2 * SIZE / 2, y + quarter / 2 * SIZE / 2, SIZE / 2);
                    }
                } else {
                    cell(x, y, SIZE);
                }
            }
        }
    }

    private float deviation(int left, int top) {
        int across = Math.min(SIZE / 2, sketch.width - left);
        int down = Math.min(SIZE / 2, sketch.height - top);
        float sum = 0;
        for (int c = 0; c < 3; c++) {
            float mean = mean(sketch.rgb[c], sketch.width, left, top, across, down);
            for (int y = top; y < top + down; y++) {
                for (int x = left; x < left + across; x++) {
                    float difference = sketch.rgb[c][y * sketch.width + x] - mean;
                    sum += difference * difference;
                }
            }
        }
        return (float) Math.sqrt(sum / (3 * across * down));
    }

    private void cell(int left, int top, int size) {
        int across = Math.min(size / 2, sketch.width - left / 2);
        int down = Math.min(size / 2, sketch.height - top / 2);
        if (across <= 0 || down <= 0) {
            return;
        }
        var wanted = new float[3];
        for (int c = 0; c < 3; c++) {
            wanted[c] = mean(sketch.rgb[c], sketch.width, left / 2, top / 2, across, down);
        }
        int cell = nearest(wanted);
        int sx = grid.left() + cell % columns * grid.pitch();
        int sy = grid.top() + cell / columns * grid.pitch();
        for (int y = top; y < top + 2 * down; y++) {
            for (int x = left; x < left + 2 * across; x++) {
                int from = (sy + (y - top) * grid.pitch() / size) * style.width + sx + (x - left) * grid.pitch() / size;
                for (int c = 0; c < 3; c++) {
                    float shift = OWN_COLOUR * (wanted[c] - cells[c][cell]) * brightness(c, from, cell);
                    canvas.rgb[c][y * canvas.width + x] = style.rgb[c][from] + shift;
                }
            }
        }
    }

    /** Dark joints stay dark. */
    private float brightness(int c, int from, int cell) {
        return Math.min(1, style.rgb[c][from] / Math.max(0.05f, cells[c][cell]));
    }

    private int nearest(float[] colour) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int cell = 0; cell < cells[0].length; cell++) {
            float distance = 0;
            for (int c = 0; c < 3; c++) {
                distance += (cells[c][cell] - colour[c]) * (cells[c][cell] - colour[c]);
            }
            if (distance < least) {
                least = distance;
                best = cell;
            }
        }
        return best;
    }
}
