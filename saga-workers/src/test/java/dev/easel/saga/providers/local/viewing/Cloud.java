package dev.easel.saga.providers.local.viewing;

/**
 * Coloured points.
 *
 * @param positions three numbers for each
 * @param colours red, green and blue, of each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Cloud(float[] positions, int[] colours) {

    public int count() {
        return colours.length;
    }

    /** Its extent along an axis. */
    public float[] range(int axis) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int i = axis; i < positions.length; i += 3) {
            least = Math.min(least, positions[i]);
            most = Math.max(most, positions[i]);
        }
        return new float[] {least, most};
    }
}
