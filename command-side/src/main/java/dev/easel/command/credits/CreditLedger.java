package dev.easel.command.credits;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.NotFound;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ExpireHold;
import dev.easel.api.credits.commands.ExpireLot;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.credits.events.LotExpired;
import dev.easel.api.credits.refusals.HoldEnded;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import dev.easel.api.credits.refusals.OverCapture;
import dev.easel.engine.Snapshotted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One owner's credits. They come in lots; a hold takes its price from them in burn order and ends exactly once: captured
 * (all or part, the rest goes back), released, or expired, however often the same command arrives. What goes back to a
 * lot whose time is over lapses at once. A ledger begins when its owner gets one, and never ends; before that it is empty.
 */
@AggregateRoot(type = "credit-ledger")
class CreditLedger implements Snapshotted {

    private static final int REMEMBERED = 200; // more than a unit of work can end: what is forgotten can be looked up
    private static final int MARKS_PER_THING = 64;

    @AggregateIdentifier
    private @Nullable LedgerId id;

    private final int most;
    private Balance balance = new Balance(Credits.NONE, Credits.NONE);
    private Lots lots = Lots.NONE;
    private Holds holds = Holds.none();
    private Grants grants = Grants.NONE;

    CreditLedger() { // Axon replays events into an empty instance
        this(REMEMBERED);
    }

    /** @param most how many of the holds and grants that are over it remembers as they were */
    CreditLedger(int most) {
        this.most = most;
    }

    static CreditLedger of(LedgerSnapshot snapshot) {
        return new CreditLedger(snapshot, REMEMBERED);
    }

    CreditLedger(LedgerSnapshot snapshot, int most) {
        this(most);
        id = snapshot.ledgerId();
        balance = snapshot.balance();
        lots = snapshot.lots();
        holds = Holds.of(snapshot.open(), snapshot.ended());
        grants = snapshot.grants();
    }

    @Override
    public LedgerSnapshot snapshot() {
        return new LedgerSnapshot(requireNonNull(id), balance, lots, holds, grants);
    }

    @Override
    public int extent() {
        var marks = holds.ended().forgotten() + grants.memory().forgotten();
        return holds.open().size() + lots.inBurnOrder().size() + marks / MARKS_PER_THING;
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
        var first = grants.repeatedBy(command, past);
        if (first.isPresent()) {
            return Grants.answer(first.get(), true);
        }
        var after = balance.available().plus(command.lot().amount());
        var event = new CreditsGranted(
                command.ledgerId(), command.lot(), command.reasonCode(), command.reason(), after, balance.held());
        apply(event);
        return Grants.answer(event, false);
    }

    /** Also asked of a ledger that nobody opened yet, which is answered like an empty one. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    HoldAnswer decide(HoldCredits command, LedgerPast past) {
        var first = holds.repeatedBy(command, past);
        if (first.isPresent()) {
            return first.get().answer(balance);
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

    @EventSourcingHandler
    void evolve(LedgerOpened event) {
        id = event.ledgerId();
    }

    @EventSourcingHandler
    void evolve(CreditsGranted event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.with(event.lot());
        grants = grants.with(event, sequence, most);
    }

    @EventSourcingHandler
    void evolve(CreditsHeld event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.take(event.taken());
        holds.place(Hold.of(event, sequence));
    }

    @EventSourcingHandler
    void evolve(HoldExtended event) {
        holds.extend(event.holdId(), event.expiresAt());
    }

    @EventSourcingHandler
    void evolve(HoldCaptured event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.spend(event.captured()).giveBack(event.returned());
        holds = holds.end(event.holdId(), HoldState.CAPTURED, event.captured().total(), sequence, most);
    }

    @EventSourcingHandler
    void evolve(HoldReleased event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.giveBack(event.returned());
        holds = holds.end(event.holdId(), HoldState.RELEASED, Credits.NONE, sequence, most);
    }

    @EventSourcingHandler
    void evolve(HoldExpired event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.giveBack(event.returned());
        holds = holds.end(event.holdId(), HoldState.EXPIRED, Credits.NONE, sequence, most);
    }

    @EventSourcingHandler
    void evolve(LotExpired event) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.expire(event.lotId(), event.amount());
    }
}
