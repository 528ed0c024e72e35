package dev.easel.saga.providers.local.stylise;

/**
 * One stroke of the brush.
 *
 * @param x middle, in pixels of the canvas
 * @param y middle, in pixels of the canvas
 * @param angle radians that it runs along
 * @param length in pixels of the canvas
 * @param breadth in pixels of the canvas
 * @param swatch pixel of the style picture that its paint is from
 * @param red what is wanted there, likewise green and blue
 */
record Stroke(
        float x, float y, float angle, float length, float breadth, int swatch, float red, float green, float blue) {

    /** How far it goes up and down from its middle. */
    float reach() {
        return (float) (Math.abs(Math.sin(angle)) * length + Math.abs(Math.cos(angle)) * breadth) / 2 + 1;
    }
}
