package dev.easel.command.credits;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.ApprovalAnswer;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.RequestApproval;
import dev.easel.platform.Commands;
import java.time.Clock;
import java.time.Duration;

/** Asks for a second person's yes to what is above the limit. */
final class Approvals {

    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Commands commands;
    private final Credits limit;
    private final Clock clock;

    /** @param limit up to which one person is enough */
    Approvals(Commands commands, Credits limit, Clock clock) {
        this.commands = commands;
        this.limit = limit;
        this.clock = clock;
    }

    boolean areNeeded(Adjustment adjustment) {
        return !limit.covers(adjustment.size());
    }

    ApprovalAnswer request(ApprovalId id, LedgerId ledger, Adjustment adjustment, AccountId by) {
        var now = clock.instant();
        return commands.ask(new RequestApproval(id, ledger, adjustment, by, now.plus(PATIENCE), now));
    }
}
