package dev.easel.command.credits;

import static dev.easel.api.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.NotFound;
import dev.easel.api.credits.AdjustmentAnswer;
import dev.easel.api.credits.Foreseen;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.RefundAnswer;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ExpireHold;
import dev.easel.api.credits.commands.ExpireLot;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.credits.commands.Rehearse;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.commands.ReplacePlanAllowance;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.credits.refusals.BelowZero;
import dev.easel.api.credits.refusals.HoldEnded;
import dev.easel.api.credits.refusals.LedgerIsFrozen;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import dev.easel.api.credits.refusals.OverCapture;
import dev.easel.api.credits.refusals.SpendingLimitReached;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One owner's credits. They come in lots; a hold takes its price from them in burn order and ends exactly once: captured
 * (all or part, the rest goes back), released, or expired, however often the same command arrives. What goes back to a
 * lot whose time is over lapses at once. While it is frozen nothing new is held or adjusted. A ledger begins when its
 * owner gets one, and never ends; before that it is empty.
 */
@AggregateRoot(type = "credit-ledger")
class CreditLedger extends SupervisedLedger {

    private static final int REMEMBERED = 200; // more than a unit of work can end: what is forgotten can be looked up

    CreditLedger() { // Axon replays events into an empty instance
        this(REMEMBERED);
    }

    CreditLedger(int most) {
        super(most);
    }

    static CreditLedger of(LedgerSnapshot snapshot) {
        return new CreditLedger(snapshot, REMEMBERED);
    }

    CreditLedger(LedgerSnapshot snapshot, int most) {
        super(snapshot, most);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenLedger command) {
        if (id == null) {
            apply(new LedgerOpened(command.ledgerId(), command.owner()));
        }
    }

    @CommandHandler
    GrantAnswer decide(GrantCredits command, LedgerPast past) {
        var first = grants.repeatedBy(command.lot(), command.ledgerId(), past);
        if (first.isPresent()) {
            return Grants.answer(first.get(), true);
        }
        var after = balance.available().plus(command.lot().amount());
        var event = new CreditsGranted(
                command.ledgerId(), command.lot(), command.reasonCode(), command.reason(), after, balance.held());
        apply(event);
        return Grants.answer(event, false);
    }

    @CommandHandler
    GrantAnswer decide(ReplacePlanAllowance command, LedgerPast past) {
        var ledger = command.ledgerId();
        if (grants.repeatedBy(command.lot(), ledger, past).isEmpty()) {
            lots.lapse(command.at(), ledger, balance).forEach(AggregateLifecycle::apply);
        }
        return decide(new GrantCredits(ledger, command.lot(), command.reason(), command.at()), past);
    }

    @CommandHandler
    AdjustmentAnswer decide(AdjustCredits command, LedgerPast past) {
        var first = corrections.repeatedBy(command, grants, past);
        if (first.isPresent()) {
            return first.get();
        }
        if (frozen) {
            throw refuse(new LedgerIsFrozen(command.ledgerId()));
        }
        var adjustment = command.adjustment();
        var spendable = lots.spendable(command.at());
        if (adjustment.takes() && !spendable.covers(adjustment.size())) {
            throw refuse(new BelowZero(command.ledgerId(), adjustment.size(), spendable));
        }
        apply(
                adjustment.takes()
                        ? Corrections.deduct(command, lots.burn(adjustment.size(), command.at()), balance)
                        : Corrections.give(command, balance));
        return new AdjustmentAnswer(command.adjustmentId(), adjustment, balance, false);
    }

    /** Also asked of a ledger that nobody opened yet, which is answered like an empty one. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    HoldAnswer decide(HoldCredits command, LedgerPast past) {
        var first = holds.repeatedBy(command, past);
        if (first.isPresent()) {
            return first.get().answer(balance);
        }
        if (frozen) {
            throw refuse(new LedgerIsFrozen(command.ledgerId()));
        }
        if (spending != null && !spending.allows(command.amount(), command.at())) {
            var used = spending.used(command.at());
            throw refuse(new SpendingLimitReached(command.ledgerId(), spending.limit(), used, command.amount()));
        }
        var spendable = lots.spendable(command.at());
        if (id == null || !spendable.covers(command.amount())) {
            throw refuse(new NotEnoughCredits(command.ledgerId(), command.amount(), spendable));
        }
        apply(Hold.place(command, lots.burn(command.amount(), command.at()), balance));
        return holds.find(command.holdId()).orElseThrow().answer(balance);
    }

    @CommandHandler
    HoldAnswer decide(ExtendHold command, LedgerPast past) {
        var hold = holds.known(command.holdId(), command.ledgerId(), past);
        if (!hold.isOpen()) {
            throw refuse(new HoldEnded(hold.id(), hold.state()));
        }
        if (command.expiresAt().isAfter(hold.expiresAt())) {
            apply(new HoldExtended(command.ledgerId(), hold.id(), command.expiresAt()));
        }
        return holds.answer(hold, balance);
    }

    @CommandHandler
    HoldAnswer decide(AffirmHold query, LedgerPast past) {
        return holds.known(query.holdId(), query.ledgerId(), past).answer(balance);
    }

    @CommandHandler
    HoldAnswer decide(CaptureHold command, LedgerPast past) {
        var hold = holds.known(command.holdId(), command.ledgerId(), past);
        if (hold.isOpen()) {
            if (!hold.amount().covers(command.amount())) {
                throw refuse(new OverCapture(hold.id(), command.amount(), hold.amount()));
            }
            apply(hold.capture(command, balance));
            lots.lapse(hold.taken().after(command.amount()), command.at(), command.ledgerId(), balance)
                    .forEach(AggregateLifecycle::apply);
        }
        return holds.answer(hold, balance);
    }

    /** As if less had been captured: what was spent last comes back first. */
    @CommandHandler
    RefundAnswer decide(RefundCapture command, LedgerPast past) {
        var hold = holds.known(command.holdId(), command.ledgerId(), past);
        var before = corrections.refundsOf(hold.id(), command.ledgerId(), past);
        var first = Corrections.repeatedBy(command, before);
        if (first.isPresent()) {
            return first.get();
        }
        var returned = Corrections.refundable(hold, before, command);
        apply(Corrections.refund(command, hold, grants.lots(returned, command.ledgerId(), past), balance));
        var answer = new RefundAnswer(command.refundId(), command.amount(), balance, false);
        lots.lapse(returned, command.at(), command.ledgerId(), balance).forEach(AggregateLifecycle::apply);
        return answer;
    }

    @CommandHandler
    HoldAnswer decide(ReleaseHold command, LedgerPast past) {
        var hold = holds.known(command.holdId(), command.ledgerId(), past);
        if (hold.isOpen()) {
            apply(hold.release(command, balance));
            lots.lapse(hold.taken(), command.at(), command.ledgerId(), balance).forEach(AggregateLifecycle::apply);
        }
        return holds.answer(hold, balance);
    }

    @CommandHandler
    HoldAnswer decide(ExpireHold command, LedgerPast past) {
        var hold = holds.known(command.holdId(), command.ledgerId(), past);
        if (hold.isOpen() && !command.at().isBefore(hold.expiresAt())) {
            apply(hold.expire(command, balance));
            lots.lapse(hold.taken(), command.at(), command.ledgerId(), balance).forEach(AggregateLifecycle::apply);
        }
        return holds.answer(hold, balance);
    }

    @CommandHandler
    void decide(ExpireLot command, LedgerPast past) {
        if (!lots.have(command.lotId())
                && grants.find(command.lotId(), command.ledgerId(), past).isEmpty()) {
            throw refuse(new NotFound("Lot"));
        }
        lots.lapse(command.lotId(), command.at(), command.ledgerId(), balance).forEach(AggregateLifecycle::apply);
    }

    /** Also of a ledger that nobody opened yet: whoever gives credits opens it first. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Foreseen decide(Rehearse question, LedgerPast past) {
        var copy = id == null ? new CreditLedger(most) : new CreditLedger(snapshot(), most);
        return new Rehearsal(copy, question.ledgerId(), past).of(question.command());
    }
}
