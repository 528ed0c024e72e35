package dev.easel.query.audit;

import dev.easel.api.Owner;
import dev.easel.api.accounts.events.AccountEvent;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.accounts.events.EmailClaimed;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.api.catalog.events.CatalogEvent;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.providers.events.ProviderEvent;
import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.engine.Position;
import dev.easel.query.platform.Keeps;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes down every change that administrators make: the catalogue, providers and roles whoever changed them, credits and
 * tasks when it was an operator's hand.
 */
@ProcessingGroup(AuditEntries.GROUP)
@Keeps({"audit_entry", "audit_state"})
class AuditEntries {

    static final String GROUP = "audit.entries";

    private static final String ROLES = "roles";
    private static final String OWNER = "owner";

    private final AuditBook book;
    private final CatalogChanges catalog;

    AuditEntries(AuditBook book) {
        this.book = book;
        this.catalog = new CatalogChanges(book);
    }

    @EventHandler
    void on(CatalogEvent event, DomainEventMessage<?> message, @Position long position) {
        catalog.note(event, Happening.of(message, position));
    }

    @EventHandler
    void on(ProviderEvent event, DomainEventMessage<?> message, @Position long position) {
        switch (event) {
            case ProviderRegistered it ->
                book.change(
                        Kind.PROVIDER,
                        Happening.of(message, position),
                        provider -> provider.define(it.name(), Forms.of(it)));
        }
    }

    @EventHandler
    void on(AccountEvent event, DomainEventMessage<?> message, @Position long position) {
        var happening = Happening.of(message, position);
        switch (event) {
            case EmailClaimed _ -> {} // a person's own doing
            case AccountOpened it ->
                book.change(Kind.ACCOUNT, happening, account -> {
                    account.set(ROLES, Forms.of(it.roles()));
                    return null; // the same
                });
            case RolesChanged it ->
                book.change(Kind.ACCOUNT, happening, account -> account.set(ROLES, Forms.of(it.roles())));
        }
    }

    @EventHandler
    void on(LedgerOpened event, DomainEventMessage<?> message, @Position long position) {
        book.change(Kind.LEDGER, Happening.of(message, position), ledger -> {
            var person = person(event.owner());
            if (person != null) {
                ledger.set(OWNER, StringNode.valueOf(person));
            }
            return null;
        });
    }

    @EventHandler
    void on(CreditsGranted event, DomainEventMessage<?> message, @Position long position) {
        if (event.reasonCode() == null) {
            return; // no person decided it
        }
        var amount = event.lot().amount();
        var before = Forms.empty()
                .put("available", event.availableAfter().minus(amount).units());
        var after = Forms.empty()
                .put("available", event.availableAfter().units())
                .put("amount", amount.units())
                .put("source", event.lot().source().name())
                .put("reasonCode", event.reasonCode())
                .put("reason", event.reason());
        var owner = book.memory().recall(event.ledgerId().value()).state().value(OWNER);
        book.note(Kind.LEDGER, Happening.of(message, position), null, text(owner), new Values(before, after));
    }

    @EventHandler
    void on(TaskSubmitted event, DomainEventMessage<?> message, @Position long position) {
        var again = event.request().retryOf();
        var happening = Happening.of(message, position);
        var owner = event.owner().subject();
        if (again != null && happening.isBySomebodyElse(owner)) {
            var after = Forms.empty()
                    .put("retryOf", again.value())
                    .put("price", event.payment().price().units());
            book.note(Kind.TASK, happening, event.tool().slug(), person(event.owner()), new Values(null, after));
        }
    }

    @EventHandler
    void on(StepRequested event, DomainEventMessage<?> message, @Position long position) {
        if (event.round() > 1) {
            var step = event.step().name();
            book.note(
                    Kind.TASK,
                    Happening.of(message, position),
                    null,
                    person(event.owner()),
                    new Values(round(step, event.round() - 1), round(step, event.round())));
        }
    }

    @EventHandler
    void on(TaskCancelled event, DomainEventMessage<?> message, @Position long position) {
        if (event.by() == CancelledBy.OPERATOR) {
            var after = Forms.empty()
                    .put("status", "cancelled")
                    .put("charge", event.charge().units());
            book.note(Kind.TASK, Happening.of(message, position), null, null, new Values(null, after));
        }
    }

    @ResetHandler
    void forget() {
        book.forget();
    }

    private static JsonNode round(String step, int round) {
        return Forms.empty().put("step", step).put("round", round);
    }

    /** The account, when the owner is one. */
    private static @Nullable String person(Owner owner) {
        return owner.tenant().equals(Owner.PLATFORM) ? owner.subject() : null;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.asString();
    }
}
