package dev.easel.query.audit;

import dev.easel.api.Owner;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Returned;
import dev.easel.api.credits.events.ApprovalDeclined;
import dev.easel.api.credits.events.ApprovalEvent;
import dev.easel.api.credits.events.ApprovalFailed;
import dev.easel.api.credits.events.ApprovalGiven;
import dev.easel.api.credits.events.ApprovalLapsed;
import dev.easel.api.credits.events.ApprovalRequested;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CodeEvent;
import dev.easel.api.credits.events.CodeIssued;
import dev.easel.api.credits.events.CodeRedeemed;
import dev.easel.api.credits.events.CodeRevoked;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerOpened;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What operators did to credits, and what they decided about it. */
final class CreditChanges {

    private static final String OWNER = "owner";
    private static final String AVAILABLE = "available";
    private static final String AMOUNT = "amount";
    private static final String FROZEN = "frozen";

    private final AuditBook book;

    CreditChanges(AuditBook book) {
        this.book = book;
    }

    void opened(LedgerOpened event, Happening happening) {
        book.change(Kind.LEDGER, happening, ledger -> {
            var person = person(event.owner());
            if (person != null) {
                ledger.set(OWNER, StringNode.valueOf(person));
            }
            return null;
        });
    }

    void granted(CreditsGranted event, Happening happening) {
        if (event.reasonCode() == null) {
            return; // no person decided it
        }
        var amount = event.lot().amount().units();
        var after = moved(event.availableAfter(), amount)
                .put("source", event.lot().source().name());
        note(event.ledgerId(), happening, amount, because(after, new Grounds(event.reasonCode(), event.reason())));
    }

    void deducted(CreditsDeducted event, Happening happening) {
        var amount = -event.taken().total().units();
        note(event.ledgerId(), happening, amount, because(moved(event.availableAfter(), amount), event.grounds()));
    }

    void refunded(CaptureRefunded event, Happening happening) {
        var amount = event.returned().stream()
                .map(Returned::amount)
                .reduce(Credits.NONE, Credits::plus)
                .units();
        var after =
                moved(event.availableAfter(), amount).put("task", event.taskId().value());
        note(event.ledgerId(), happening, amount, because(after, event.grounds()));
    }

    void turned(LedgerId ledger, boolean frozen, Grounds grounds, Happening happening) {
        var before = Forms.empty().put(FROZEN, !frozen);
        var after = because(Forms.empty().put(FROZEN, frozen), grounds);
        book.note(Kind.LEDGER, happening, null, owner(ledger), new Values(before, after));
    }

    /** What lapsed, or failed later, was nobody's doing. */
    void decided(ApprovalEvent event, Happening happening) {
        switch (event) {
            case ApprovalRequested it -> {
                var after = Forms.empty().put(AMOUNT, it.adjustment().amount());
                note(it.ledgerId(), happening, because(after, it.adjustment().grounds()));
            }
            case ApprovalGiven it ->
                note(
                        it.ledgerId(),
                        happening,
                        Forms.empty().put(AMOUNT, it.adjustment().amount()));
            case ApprovalDeclined it ->
                book.note(
                        Kind.APPROVAL,
                        happening,
                        null,
                        null,
                        new Values(null, Forms.empty().put("reason", it.reason())));
            case ApprovalLapsed _, ApprovalFailed _ -> {}
        }
    }

    /** Who redeems a code does it for themselves. */
    void turned(CodeEvent event, Happening happening) {
        book.change(Kind.REDEMPTION_CODE, happening, code -> switch (event) {
            case CodeIssued it -> code.define(it.terms().campaign() + " …" + it.ending(), Forms.of(it.terms()));
            case CodeRedeemed _ -> null;
            case CodeRevoked _ ->
                new Values(Forms.empty().put("usable", true), Forms.empty().put("usable", false));
        });
    }

    /** The account, when the owner is one. */
    static @Nullable String person(Owner owner) {
        return owner.tenant().equals(Owner.PLATFORM) ? owner.subject() : null;
    }

    private void note(LedgerId ledger, Happening happening, ObjectNode after) {
        book.note(Kind.APPROVAL, happening, null, owner(ledger), new Values(null, after));
    }

    private void note(LedgerId ledger, Happening happening, long amount, ObjectNode after) {
        var before = Forms.empty().put(AVAILABLE, after.path(AVAILABLE).asLong() - amount);
        book.note(Kind.LEDGER, happening, null, owner(ledger), new Values(before, after));
    }

    private @Nullable String owner(LedgerId ledger) {
        var owner = book.memory().recall(ledger.value()).state().value(OWNER);
        return owner == null ? null : owner.asString();
    }

    private static ObjectNode moved(Credits availableAfter, long amount) {
        return Forms.empty().put(AVAILABLE, availableAfter.units()).put(AMOUNT, amount);
    }

    private static ObjectNode because(ObjectNode change, Grounds grounds) {
        return change.put("reasonCode", grounds.reasonCode()).put("reason", grounds.reason());
    }
}
