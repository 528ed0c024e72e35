package dev.easel.api.credits;

/**
 * What a refund gave back, for whoever asks for it again.
 *
 * @param first the balance right after it: the first answer
 * @param repeated whether it had been given before this was asked
 */
public record RefundAnswer(RefundId refundId, Credits amount, Balance first, boolean repeated) {}
