package dev.easel.api.credits;

/**
 * Spent credits on their way back to a lot.
 *
 * @param lot as it was granted: the ledger may have forgotten a lot that was used up
 */
public record Returned(Lot lot, Credits amount) {

    public Portion portion() {
        return new Portion(lot.lotId(), amount);
    }
}
