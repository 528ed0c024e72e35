package dev.easel.api.credits;

/**
 * How a hold stands, for whoever asks about it again.
 *
 * @param captured what was spent of it
 * @param first the balance right after the hold was placed: the first answer
 * @param now the balance at this answer
 */
public record HoldAnswer(
        HoldId holdId, HoldState state, Credits amount, Credits captured, Balance first, Balance now) {}
