package dev.easel.command.credits;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.credits.Balance;
import dev.easel.api.credits.SpendingAnswer;
import dev.easel.api.credits.SpendingLimit;
import dev.easel.api.credits.commands.FreezeLedger;
import dev.easel.api.credits.commands.InspectLedger;
import dev.easel.api.credits.commands.SetSpendingLimit;
import dev.easel.api.credits.commands.UnfreezeLedger;
import dev.easel.api.credits.events.LedgerFrozen;
import dev.easel.api.credits.events.LedgerUnfrozen;
import dev.easel.api.credits.events.SpendingLimitSet;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** A ledger as those see it who watch over it, its owner among them: nothing here moves a credit. */
abstract class SupervisedLedger extends LedgerState {

    SupervisedLedger(int most) {
        super(most);
    }

    SupervisedLedger(LedgerSnapshot snapshot, int most) {
        super(snapshot, most);
    }

    @CommandHandler
    Balance decide(InspectLedger query) {
        return balance;
    }

    @CommandHandler
    void decide(FreezeLedger command) {
        if (!frozen) {
            apply(new LedgerFrozen(command.ledgerId(), command.grounds()));
        }
    }

    @CommandHandler
    void decide(UnfreezeLedger command) {
        if (frozen) {
            apply(new LedgerUnfrozen(command.ledgerId(), command.grounds()));
        }
    }

    @CommandHandler
    @Nullable
    SpendingAnswer decide(SetSpendingLimit command) {
        @Nullable SpendingLimit present = spending == null ? null : spending.limit();
        if (!Objects.equals(present, command.limit())) {
            apply(new SpendingLimitSet(command.ledgerId(), command.limit()));
        }
        if (spending == null) {
            return null;
        }
        var limit = spending.limit();
        return new SpendingAnswer(
                limit, spending.used(command.at()), limit.period().endOf(command.at()));
    }
}
