package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;

/** The price exceeds what is available. */
public record NotEnoughCredits(LedgerId ledgerId, Credits required, Credits available) implements Refusal {

    @Override
    public String code() {
        return "INSUFFICIENT_CREDITS";
    }

    @Override
    public String sentence() {
        return "Not enough credits: this costs " + required + ", you have " + available + ".";
    }

    @Override
    public Kind kind() {
        return Kind.PAYMENT_REQUIRED;
    }
}
