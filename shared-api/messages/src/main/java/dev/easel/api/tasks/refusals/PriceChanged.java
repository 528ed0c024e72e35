package dev.easel.api.tasks.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.Credits;

/** The price is another one than the caller was shown. */
public record PriceChanged(Credits expected, Credits price) implements Refusal {

    @Override
    public String code() {
        return "PRICE_CHANGED";
    }

    @Override
    public String sentence() {
        return "Expected a price of " + expected + ", but it is " + price + " now.";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
