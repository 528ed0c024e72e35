package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.Color;

/** A colour that can be mixed; channels from 0 to 1, kept in range only when it is laid down. */
record Tint(double red, double green, double blue) {

    static Tint of(int rgb) {
        return new Tint(((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0);
    }

    Tint towards(Tint other, double share) {
        double t = Math.clamp(share, 0, 1);
        return new Tint(Noise.mix(red, other.red, t), Noise.mix(green, other.green, t), Noise.mix(blue, other.blue, t));
    }

    Tint times(double light) {
        return new Tint(red * light, green * light, blue * light);
    }

    /** What shows when this is a transparent layer over the other, as with glass or watercolour. */
    Tint over(Tint paper, double strength) {
        return new Tint(
                paper.red * Noise.mix(1, red, strength),
                paper.green * Noise.mix(1, green, strength),
                paper.blue * Noise.mix(1, blue, strength));
    }

    /** The colour of a ramp of evenly spaced colours. */
    static Tint ramp(double place, int... rgb) {
        double at = Math.clamp(place, 0, 1) * (rgb.length - 1);
        int first = Math.min((int) at, rgb.length - 2);
        return of(rgb[first]).towards(of(rgb[first + 1]), at - first);
    }

    int rgb() {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    Color color(double alpha) {
        return new Color(channel(red), channel(green), channel(blue), (int) Math.round(255 * Math.clamp(alpha, 0, 1)));
    }

    private static int channel(double value) {
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }
}
