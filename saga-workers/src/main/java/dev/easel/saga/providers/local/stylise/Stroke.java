package dev.easel.saga.providers.local.stylise;

/**
 * One stroke of the brush: an oval with blunt ends.
 *
 * @param x middle, in pixels of the canvas
 * @param y middle, in pixels of the canvas
 * @param angle radians that it runs along
 * @param cos of the angle
 * @param sin of the angle
 * @param length in pixels of the canvas
 * @param breadth in pixels of the canvas
 * @param swatch pixel of the style picture that its paint is from
 * @param red what is wanted there, likewise green and blue
 */
record Stroke(
        float x,
        float y,
        float angle,
        float cos,
        float sin,
        float length,
        float breadth,
        int swatch,
        float red,
        float green,
        float blue) {

    static Stroke of(
            float x, float y, float angle, float length, float breadth, int swatch, float[][] wanted, int place) {
        return new Stroke(
                x,
                y,
                angle,
                (float) Math.cos(angle),
                (float) Math.sin(angle),
                length,
                breadth,
                swatch,
                wanted[0][place],
                wanted[1][place],
                wanted[2][place]);
    }

    /** How far it goes up and down from its middle. */
    float reach() {
        return (Math.abs(sin) * length + Math.abs(cos) * breadth) / 2 + 1;
    }
}
