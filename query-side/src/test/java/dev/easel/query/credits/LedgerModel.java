package dev.easel.query.credits;

import dev.easel.api.Owner;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Portion;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.RefundId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.Returned;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.credits.events.LedgerFrozen;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.credits.events.LedgerUnfrozen;
import dev.easel.api.credits.events.LotExpired;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ledger as far as its events go: each says the values after it. Lots burn in the order of their grants. */
final class LedgerModel {

    static final String TOOL = "Background remover";
    static final Grounds WHY = new Grounds("TEST", "Sorry");
    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    final LedgerId id;
    private final Owner owner;
    final Map<LotId, Credits> lots = new LinkedHashMap<>();
    final Map<HoldId, CreditsHeld> holds = new LinkedHashMap<>();
    private Balance balance = new Balance(Credits.NONE, Credits.NONE);

    LedgerModel(Owner owner) {
        this.owner = owner;
        this.id = LedgerId.of(owner);
    }

    Balance balance() {
        return balance;
    }

    LotId lot(String cause) {
        return LotId.of(id, cause);
    }

    LedgerOpened open() {
        return new LedgerOpened(id, owner);
    }

    CreditsGranted grant(String cause, LotSource source, long units, @Nullable Instant expiresAt, String reason) {
        var amount = Credits.credits(units);
        var lot = new Lot(lot(cause), source, amount, source.priority(), BEGIN, expiresAt);
        lots.put(lot.lotId(), amount);
        now(balance.available().plus(amount), balance.held());
        return new CreditsGranted(id, lot, reason, balance.available(), balance.held());
    }

    CreditsHeld hold(TaskId task, long units) {
        var price = Credits.credits(units);
        var taken = take(price);
        now(balance.available().minus(price), balance.held().plus(price));
        var held = new CreditsHeld(
                id,
                HoldId.of(task, 1),
                taken,
                new Purpose(task, TOOL),
                BEGIN.plusSeconds(3600),
                balance.available(),
                balance.held());
        holds.put(held.holdId(), held);
        return held;
    }

    HoldExtended extend(CreditsHeld hold) {
        return new HoldExtended(id, hold.holdId(), BEGIN.plusSeconds(7200));
    }

    HoldCaptured capture(CreditsHeld hold, long units) {
        var spent = Credits.credits(units);
        var returned = hold.taken().after(spent);
        end(hold, returned);
        return new HoldCaptured(
                id,
                hold.holdId(),
                hold.purpose().taskId(),
                hold.taken().first(spent),
                returned,
                balance.available(),
                balance.held());
    }

    HoldReleased release(CreditsHeld hold, ReleaseCause cause) {
        end(hold, hold.taken());
        return new HoldReleased(
                id, hold.holdId(), hold.purpose().taskId(), hold.taken(), cause, balance.available(), balance.held());
    }

    HoldExpired expire(CreditsHeld hold) {
        end(hold, hold.taken());
        return new HoldExpired(
                id, hold.holdId(), hold.purpose().taskId(), hold.taken(), balance.available(), balance.held());
    }

    LotExpired lapse(LotId lot) {
        var left = lots.getOrDefault(lot, Credits.NONE);
        lots.put(lot, Credits.NONE);
        now(balance.available().minus(left), balance.held());
        return new LotExpired(id, lot, left, balance.available(), balance.held());
    }

    CreditsDeducted deduct(String id, long units) {
        var amount = Credits.credits(units);
        var taken = take(amount);
        now(balance.available().minus(amount), balance.held());
        return new CreditsDeducted(
                this.id, new AdjustmentId("adj_" + id), taken, WHY, balance.available(), balance.held());
    }

    CaptureRefunded refund(String refund, HoldCaptured captured, long units) {
        var back = captured.captured().first(Credits.credits(units));
        back.portions().forEach(part -> lots.computeIfPresent(part.lotId(), (_, left) -> left.plus(part.amount())));
        now(balance.available().plus(back.total()), balance.held());
        var returned = back.portions().stream()
                .map(part -> new Returned(
                        new Lot(part.lotId(), LotSource.GRANT, part.amount(), 40, BEGIN, null), part.amount()))
                .toList();
        return new CaptureRefunded(
                id,
                captured.holdId(),
                captured.taskId(),
                new RefundId("rfd_" + refund),
                returned,
                WHY,
                balance.available(),
                balance.held());
    }

    LedgerFrozen freeze() {
        return new LedgerFrozen(id, WHY);
    }

    LedgerUnfrozen unfreeze() {
        return new LedgerUnfrozen(id, WHY);
    }

    private Allocation take(Credits price) {
        var offer = lots.entrySet().stream()
                .filter(lot -> !lot.getValue().isNone())
                .map(lot -> new Portion(lot.getKey(), lot.getValue()))
                .toList();
        var taken = new Allocation(offer).first(price);
        taken.portions().forEach(part -> lots.computeIfPresent(part.lotId(), (_, left) -> left.minus(part.amount())));
        return taken;
    }

    private void end(CreditsHeld hold, Allocation returned) {
        holds.remove(hold.holdId());
        returned.portions().forEach(part -> lots.computeIfPresent(part.lotId(), (_, left) -> left.plus(part.amount())));
        now(
                balance.available().plus(returned.total()),
                balance.held().minus(hold.taken().total()));
    }

    private void now(Credits available, Credits held) {
        balance = new Balance(available, held);
    }
}
