package dev.easel.command.tenants;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.command.tenants.UserVault.Known;
import dev.easel.platform.Commands;
import dev.easel.platform.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives credits to users of an app. The lot's id derives from the user's ledger and the app's key, so a repeat finds the
 * lot that stands and gets the first answer.
 */
final class TokenGrants {

    private final Commands commands;
    private final Clock clock;

    TokenGrants(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param cause what it happens once for; absent: as often as it is asked */
    Granted give(Known user, long amount, String reason, @Nullable String cause) {
        var ledger = AppUsers.ledger(user);
        var lotId = cause == null ? new LotId(Ids.next(LotId.PREFIX)) : LotId.of(ledger, cause);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var credits = Credits.credits(amount);
        GrantAnswer answer = commands.ask(new GrantCredits(
                ledger, new Lot(lotId, LotSource.GRANT, credits, LotSource.GRANT.priority(), now, null), reason, now));
        if (!answer.reason().equals(reason)) {
            throw refuse(new IdempotencyMismatch(lotId.value())); // nothing was given: the first grant stands
        }
        var balance = answer.first().available().units();
        return new Granted(user.externalId(), balance - amount, amount, balance, transaction(lotId), answer.repeated());
    }

    /** As the seed's clients know it. */
    private static String transaction(LotId lot) {
        return "txn" + lot.value().substring(LotId.PREFIX.length());
    }

    record Granted(
            String externalId,
            long previousBalance,
            long amount,
            long newBalance,
            String transactionId,
            boolean repeated) {}
}
