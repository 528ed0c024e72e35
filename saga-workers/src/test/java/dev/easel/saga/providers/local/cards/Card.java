package dev.easel.saga.providers.local.cards;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/** A sheet of the shape that the webs show on a tool's card. */
final class Card {

    static final int WIDTH = 960;
    static final int HEIGHT = 720;

    private static final int HANDLE = 26; // radius

    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    final Graphics2D pen = picture.createGraphics();

    Card() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Light in the middle, falling off to the corners. */
    void glow(float x, float y, float radius, Color inner, Color outer) {
        pen.setPaint(new RadialGradientPaint(
                x, y, radius, new float[] {0, 1}, new Color[] {inner, outer}, CycleMethod.NO_CYCLE));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /** What shows through where a picture is clear. */
    void chequer(int left, int square) {
        for (int y = 0; y < HEIGHT; y += square) {
            for (int x = left; x < WIDTH; x += square) {
                pen.setColor(((x - left) / square + y / square) % 2 == 0 ? new Color(0xffffff) : new Color(0xe4e6eb));
                pen.fillRect(x, y, square, square);
            }
        }
    }

    /** The bar between before and after, with its handle. */
    void divide(int x) {
        pen.setStroke(new BasicStroke(12));
        pen.setColor(new Color(0, 0, 0, 40));
        pen.draw(new Line2D.Float(x, 0, x, HEIGHT));
        pen.setStroke(new BasicStroke(4));
        pen.setColor(Color.WHITE);
        pen.draw(new Line2D.Float(x, 0, x, HEIGHT));
        float y = HEIGHT / 2f;
        pen.setColor(new Color(0, 0, 0, 40));
        pen.fill(new Ellipse2D.Float(x - HANDLE - 4, y - HANDLE - 4, 2 * HANDLE + 8, 2 * HANDLE + 8));
        pen.setColor(Color.WHITE);
        pen.fill(new Ellipse2D.Float(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE));
        pen.setColor(new Color(0x33363f));
        pen.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int way : new int[] {-1, 1}) {
            pen.draw(new Line2D.Float(x + way * 7, y - 8, x + way * 15, y));
            pen.draw(new Line2D.Float(x + way * 15, y, x + way * 7, y + 8));
        }
    }

    /** Draws a part of a picture over a part of the card, both {x, y, width, height}. */
    void place(BufferedImage from, int[] part, int[] onto) {
        pen.drawImage(
                from,
                onto[0],
                onto[1],
                onto[0] + onto[2],
                onto[1] + onto[3],
                part[0],
                part[1],
                part[0] + part[2],
                part[1] + part[3],
                null);
    }

    /** Draws a large picture as a small one, every pixel the mean of many. */
    void shrink(BufferedImage from, int x, int y, int side) {
        pen.drawImage(from.getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING), x, y, null);
    }

    BufferedImage done() {
        pen.dispose();
        return picture;
    }
}
