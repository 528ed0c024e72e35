package dev.easel.command.credits;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.AdjustmentAnswer;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.ApprovalAnswer;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Foreseen;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.Rehearse;
import dev.easel.api.credits.commands.RequestApproval;
import dev.easel.api.tenants.AppUserAnswer;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.commands.InspectAppUser;
import dev.easel.platform.Commands;
import dev.easel.platform.Ids;
import dev.easel.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Makes adjustments, and asks for a second person's yes to what is above the limit. */
final class Adjustments {

    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Commands commands;
    private final Credits limit;
    private final Clock clock;

    /** @param limit up to which one person is enough */
    Adjustments(Commands commands, Credits limit, Clock clock) {
        this.commands = commands;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param id of the approval; the adjustment has another name of the same cause, so that it is made once either way */
    Outcome make(ApprovalId id, LedgerId ledger, Adjustment adjustment, AccountId by) {
        var now = clock.instant();
        return limit.covers(adjustment.size())
                ? new Made(commands.ask(new AdjustCredits(ledger, AdjustmentId.of(id), adjustment, now)))
                : new Awaited(commands.ask(new RequestApproval(id, ledger, adjustment, by, now.plus(PATIENCE), now)));
    }

    /** What it would do once everybody agrees; refused as it would be. */
    CreditForecast rehearse(String accountId, Adjustment adjustment) {
        return rehearse(LedgerId.of(owner(accountId)), adjustment);
    }

    /** The same for a user of an app. */
    CreditForecast rehearseForAppUser(String userId, Adjustment adjustment) {
        return rehearse(LedgerId.of(appUser(userId)), adjustment);
    }

    private CreditForecast rehearse(LedgerId ledger, Adjustment adjustment) {
        var id = AdjustmentId.of(new ApprovalId(Ids.next(ApprovalId.PREFIX)));
        Foreseen foreseen = commands.ask(new Rehearse(new AdjustCredits(ledger, id, adjustment, clock.instant())));
        return CreditForecast.of(foreseen, !limit.covers(adjustment.size()));
    }

    /** The ledger of an account; the welcome that opens it may not have come yet. */
    LedgerId ledgerOf(String accountId) {
        return opened(owner(accountId));
    }

    /** The ledger of a user of an app. */
    LedgerId ledgerOfAppUser(String userId) {
        return opened(appUser(userId));
    }

    private LedgerId opened(Owner owner) {
        var ledger = LedgerId.of(owner);
        commands.tell(new OpenLedger(ledger, owner));
        return ledger;
    }

    private Owner appUser(String id) {
        try {
            AppUserAnswer user = commands.ask(new InspectAppUser(new AppUserId(id)));
            return user.userId().owner(user.appId());
        } catch (AggregateNotFoundException | IllegalArgumentException missing) {
            throw Problem.notFound("User");
        }
    }

    private Owner owner(String id) {
        try {
            AccountAnswer account = commands.ask(new InspectAccount(accountId(id)));
            return Owner.of(account.accountId());
        } catch (AggregateNotFoundException missing) {
            throw Problem.notFound("Account");
        }
    }

    private static AccountId accountId(String text) {
        try {
            return new AccountId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("Account");
        }
    }

    /** What became of it. */
    sealed interface Outcome {

        boolean repeated();
    }

    /** It was made. */
    record Made(AdjustmentAnswer answer) implements Outcome {

        @Override
        public boolean repeated() {
            return answer.repeated();
        }

        long balance() {
            return answer.first().available().units();
        }

        /** The lot that was given, or the adjustment that took credits. */
        String transactionId() {
            var id = answer.adjustmentId();
            return answer.adjustment().takes() ? id.value() : id.lot().value();
        }
    }

    /** It waits for a second person. */
    record Awaited(ApprovalAnswer answer) implements Outcome {

        @Override
        public boolean repeated() {
            return answer.repeated();
        }

        String approvalId() {
            return answer.approvalId().value();
        }
    }
}
