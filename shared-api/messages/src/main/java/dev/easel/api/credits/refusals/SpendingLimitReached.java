package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.SpendingLimit;
import java.util.Locale;

/** The price exceeds what the owner lets be spent in this period. */
public record SpendingLimitReached(LedgerId ledgerId, SpendingLimit limit, Credits used, Credits required)
        implements Refusal {

    @Override
    public String code() {
        return "SPENDING_LIMIT_REACHED";
    }

    @Override
    public String sentence() {
        return "Expected at most " + limit.amount() + " credits per "
                + limit.period().name().toLowerCase(Locale.ROOT) + ", but " + used
                + " are spent and this costs " + required;
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
