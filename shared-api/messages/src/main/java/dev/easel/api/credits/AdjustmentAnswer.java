package dev.easel.api.credits;

/**
 * What an adjustment did, for whoever asks for it again.
 *
 * @param adjustment as it was made first
 * @param first the balance right after it: the first answer
 * @param repeated whether it had been made before this was asked
 */
public record AdjustmentAnswer(AdjustmentId adjustmentId, Adjustment adjustment, Balance first, boolean repeated) {}
