package dev.easel.command.credits;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.NotFound;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
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
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
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
class CreditLedger {

    @AggregateIdentifier
    private @Nullable LedgerId id;

    private Balance balance = new Balance(Credits.NONE, Credits.NONE);
    private Lots lots = Lots.NONE;
    private final Map<LotId, CreditsGranted> grants = new HashMap<>();
    private final Map<HoldId, Hold> holds = new HashMap<>(); // ended ones too: a repeat gets its first answer

    CreditLedger() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenLedger command) {
        if (id == null) {
            apply(new LedgerOpened(command.ledgerId(), command.owner()));
        }
    }

    @CommandHandler
    GrantAnswer decide(GrantCredits command) {
        var lot = command.lot();
        var first = grants.get(lot.lotId());
        if (first == null) {
            var after = balance.available().plus(lot.amount());
            apply(new CreditsGranted(
                    command.ledgerId(), lot, command.reasonCode(), command.reason(), after, balance.held()));
        } else if (!first.lot().amount().equals(lot.amount())) {
            throw refuse(new IdempotencyMismatch(lot.lotId().value()));
        }
        return answer(requireNonNull(grants.get(lot.lotId())), first != null);
    }

    /** Also asked of a ledger that nobody opened yet, which is answered like an empty one. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    HoldAnswer decide(HoldCredits command) {
        var known = holds.get(command.holdId());
        if (known == null) {
            var spendable = lots.spendable(command.at());
            if (id == null || !spendable.covers(command.amount())) {
                throw refuse(new NotEnoughCredits(command.ledgerId(), command.amount(), spendable));
            }
            apply(Hold.place(command, lots.burn(command.amount(), command.at()), balance));
        } else if (!known.isWhatIsAsked(command)) {
            throw refuse(new IdempotencyMismatch(command.holdId().value()));
        }
        return answer(command.holdId());
    }

    @CommandHandler
    HoldAnswer decide(ExtendHold command) {
        var hold = known(command.holdId());
        if (!hold.isOpen()) {
            throw refuse(new HoldEnded(hold.id(), hold.state()));
        }
        if (command.expiresAt().isAfter(hold.expiresAt())) {
            apply(new HoldExtended(command.ledgerId(), hold.id(), command.expiresAt()));
        }
        return answer(hold.id());
    }

    @CommandHandler
    HoldAnswer decide(AffirmHold query) {
        return answer(query.holdId());
    }

    @CommandHandler
    HoldAnswer decide(CaptureHold command) {
        var hold = known(command.holdId());
        if (hold.isOpen()) {
            if (!hold.amount().covers(command.amount())) {
                throw refuse(new OverCapture(hold.id(), command.amount(), hold.amount()));
            }
            apply(hold.capture(command, balance));
            lots.lapse(hold.taken().after(command.amount()), command.at(), command.ledgerId(), balance)
                    .forEach(AggregateLifecycle::apply);
        }
        return answer(hold.id());
    }

    @CommandHandler
    HoldAnswer decide(ReleaseHold command) {
        var hold = known(command.holdId());
        if (hold.isOpen()) {
            apply(hold.release(command, balance));
            lots.lapse(hold.taken(), command.at(), command.ledgerId(), balance).forEach(AggregateLifecycle::apply);
        }
        return answer(hold.id());
    }

    @CommandHandler
    HoldAnswer decide(ExpireHold command) {
        var hold = known(command.holdId());
        if (hold.isOpen() && !command.at().isBefore(hold.expiresAt())) {
            apply(hold.expire(command, balance));
            lots.lapse(hold.taken(), command.at(), command.ledgerId(), balance).forEach(AggregateLifecycle::apply);
        }
        return answer(hold.id());
    }

    @CommandHandler
    void decide(ExpireLot command) {
        if (!grants.containsKey(command.lotId())) {
            throw refuse(new NotFound("Lot"));
        }
        lots.lapse(command.lotId(), command.at(), command.ledgerId(), balance).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void evolve(LedgerOpened event) {
        id = event.ledgerId();
    }

    @EventSourcingHandler
    void evolve(CreditsGranted event) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.with(event.lot());
        grants.put(event.lot().lotId(), event);
    }

    @EventSourcingHandler
    void evolve(CreditsHeld event) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.take(event.taken());
        holds.put(event.holdId(), Hold.of(event));
    }

    @EventSourcingHandler
    void evolve(HoldExtended event) {
        holds.computeIfPresent(event.holdId(), (_, hold) -> hold.extendedTo(event.expiresAt()));
    }

    @EventSourcingHandler
    void evolve(HoldCaptured event) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.spend(event.captured()).giveBack(event.returned());
        holds.computeIfPresent(event.holdId(), (_, hold) -> hold.captured(event.captured()));
    }

    @EventSourcingHandler
    void evolve(HoldReleased event) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.giveBack(event.returned());
        holds.computeIfPresent(event.holdId(), (_, hold) -> hold.ended(HoldState.RELEASED));
    }

    @EventSourcingHandler
    void evolve(HoldExpired event) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.giveBack(event.returned());
        holds.computeIfPresent(event.holdId(), (_, hold) -> hold.ended(HoldState.EXPIRED));
    }

    @EventSourcingHandler
    void evolve(LotExpired event) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.expire(event.lotId(), event.amount());
    }

    private Hold known(HoldId hold) {
        var known = holds.get(hold);
        if (known == null) {
            throw refuse(new NotFound("Hold"));
        }
        return known;
    }

    private HoldAnswer answer(HoldId hold) {
        return known(hold).answer(balance);
    }

    private static GrantAnswer answer(CreditsGranted first, boolean repeated) {
        var then = new Balance(first.availableAfter(), first.heldAfter());
        return new GrantAnswer(first.lot(), first.reasonCode(), first.reason(), then, repeated);
    }
}
