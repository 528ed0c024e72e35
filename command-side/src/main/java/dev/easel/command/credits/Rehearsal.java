package dev.easel.command.credits;

import dev.easel.api.credits.Foreseen;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ExpireHold;
import dev.easel.api.credits.commands.ExpireLot;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.FreezeLedger;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.InspectLedger;
import dev.easel.api.credits.commands.LedgerCommand;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.credits.commands.Rehearse;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.commands.ReplacePlanAllowance;
import dev.easel.api.credits.commands.SetSpendingLimit;
import dev.easel.api.credits.commands.UnfreezeLedger;
import dev.easel.api.credits.events.LedgerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.axonframework.modelling.command.ApplyMore;

/**
 * Asks a copy of a ledger. The copy decides as the ledger would, since it is the same code; what it applies comes here,
 * is remembered by the copy, and goes nowhere else.
 */
final class Rehearsal extends AggregateLifecycle {

    private final CreditLedger copy;
    private final LedgerId id;
    private final LedgerPast past;
    private final List<LedgerEvent> events = new ArrayList<>();

    Rehearsal(CreditLedger copy, LedgerId id, LedgerPast past) {
        this.copy = copy;
        this.id = id;
        this.past = past;
    }

    Foreseen of(LedgerCommand command) {
        var before = copy.balance;
        startScope();
        try {
            ask(command);
        } finally {
            endScope();
        }
        return new Foreseen(events, before, copy.balance);
    }

    private void ask(LedgerCommand command) {
        switch (command) {
            case OpenLedger open -> copy.decide(open);
            case GrantCredits grant -> copy.decide(grant, past);
            case ReplacePlanAllowance replace -> copy.decide(replace, past);
            case AdjustCredits adjust -> copy.decide(adjust, past);
            case HoldCredits hold -> copy.decide(hold, past);
            case ExtendHold extend -> copy.decide(extend, past);
            case AffirmHold affirm -> copy.decide(affirm, past);
            case CaptureHold capture -> copy.decide(capture, past);
            case RefundCapture refund -> copy.decide(refund, past);
            case ReleaseHold release -> copy.decide(release, past);
            case ExpireHold expire -> copy.decide(expire, past);
            case ExpireLot expire -> copy.decide(expire, past);
            case FreezeLedger freeze -> copy.decide(freeze);
            case UnfreezeLedger unfreeze -> copy.decide(unfreeze);
            case SetSpendingLimit limit -> copy.decide(limit);
            case InspectLedger inspect -> copy.decide(inspect);
            case Rehearse rehearse -> copy.decide(rehearse, past);
        }
    }

    @Override
    protected <T> ApplyMore doApply(T payload, MetaData metaData) {
        var event = (LedgerEvent) payload;
        events.add(event);
        copy.remember(event);
        return new Nothing();
    }

    @Override
    protected boolean getIsLive() {
        return true;
    }

    @Override
    protected <T> Aggregate<T> doCreateNew(Class<T> type, Callable<T> factory) {
        throw new UnsupportedOperationException("A ledger makes no other aggregates");
    }

    @Override
    protected String type() {
        return CreditLedger.class.getSimpleName();
    }

    @Override
    protected Object identifier() {
        return id;
    }

    @Override
    protected Long version() {
        return 0L;
    }

    @Override
    protected void doMarkDeleted() {
        throw new UnsupportedOperationException("A ledger never ends");
    }

    @Override
    public ScopeDescriptor describeScope() {
        return new AggregateScopeDescriptor(type(), identifier());
    }

    /** A ledger says all that it applies at once. */
    private record Nothing() implements ApplyMore {

        @Override
        public ApplyMore andThenApply(Supplier<?> payload) {
            throw new UnsupportedOperationException("A ledger applies nothing later");
        }

        @Override
        public ApplyMore andThen(Runnable action) {
            throw new UnsupportedOperationException("A ledger does nothing later");
        }
    }
}
