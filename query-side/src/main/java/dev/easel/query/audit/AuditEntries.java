package dev.easel.query.audit;

import dev.easel.api.accounts.events.AccountEvent;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.accounts.events.EmailClaimed;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.api.catalog.events.CatalogEvent;
import dev.easel.api.catalog.events.ModelEvent;
import dev.easel.api.credits.events.ApprovalEvent;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CodeEvent;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerFrozen;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.credits.events.LedgerUnfrozen;
import dev.easel.api.providers.events.ProviderEvent;
import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.api.settings.events.RateLimitsSet;
import dev.easel.api.settings.events.SettingsEvent;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.api.tenants.events.AppEvent;
import dev.easel.api.tenants.events.AppUserEvent;
import dev.easel.api.webhooks.events.EndpointEvent;
import dev.easel.engine.Position;
import dev.easel.query.platform.Keeps;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import tools.jackson.databind.JsonNode;

/**
 * Writes down every change that administrators make: the catalogue, providers and roles whoever changed them, credits and
 * tasks when it was an operator's hand.
 */
@ProcessingGroup(AuditEntries.GROUP)
@Keeps({"audit_entry", "audit_state"})
class AuditEntries {

    static final String GROUP = "audit.entries";

    private static final String ROLES = "roles";

    private final AuditBook book;
    private final CatalogChanges catalog;
    private final ModelChanges models;
    private final CreditChanges credits;
    private final AppChanges apps;

    AuditEntries(AuditBook book) {
        this.book = book;
        this.catalog = new CatalogChanges(book);
        this.models = new ModelChanges(book);
        this.credits = new CreditChanges(book);
        this.apps = new AppChanges(book);
    }

    @EventHandler
    void on(CatalogEvent event, DomainEventMessage<?> message, @Position long position) {
        catalog.note(event, Happening.of(message, position));
    }

    @EventHandler
    void on(ModelEvent event, DomainEventMessage<?> message, @Position long position) {
        models.note(event, Happening.of(message, position));
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
    void on(AppEvent event, DomainEventMessage<?> message, @Position long position) {
        apps.note(event, Happening.of(message, position));
    }

    @EventHandler
    void on(SettingsEvent event, DomainEventMessage<?> message, @Position long position) {
        book.change(Kind.SETTINGS, Happening.of(message, position), settings -> switch (event) {
            case RateLimitsSet it -> settings.define("rate-limits", Forms.of(it.limits()));
        });
    }

    @EventHandler
    void on(AppUserEvent event, DomainEventMessage<?> message, @Position long position) {
        apps.note(event, Happening.of(message, position));
    }

    @EventHandler
    void on(EndpointEvent event, DomainEventMessage<?> message, @Position long position) {
        apps.note(event, Happening.of(message, position));
    }

    @EventHandler
    void on(LedgerOpened event, DomainEventMessage<?> message, @Position long position) {
        credits.opened(event, Happening.of(message, position));
    }

    @EventHandler
    void on(CreditsGranted event, DomainEventMessage<?> message, @Position long position) {
        credits.granted(event, Happening.of(message, position));
    }

    @EventHandler
    void on(CreditsDeducted event, DomainEventMessage<?> message, @Position long position) {
        credits.deducted(event, Happening.of(message, position));
    }

    @EventHandler
    void on(CaptureRefunded event, DomainEventMessage<?> message, @Position long position) {
        credits.refunded(event, Happening.of(message, position));
    }

    @EventHandler
    void on(LedgerFrozen event, DomainEventMessage<?> message, @Position long position) {
        credits.turned(event.ledgerId(), true, event.grounds(), Happening.of(message, position));
    }

    @EventHandler
    void on(LedgerUnfrozen event, DomainEventMessage<?> message, @Position long position) {
        credits.turned(event.ledgerId(), false, event.grounds(), Happening.of(message, position));
    }

    @EventHandler
    void on(ApprovalEvent event, DomainEventMessage<?> message, @Position long position) {
        credits.decided(event, Happening.of(message, position));
    }

    @EventHandler
    void on(CodeEvent event, DomainEventMessage<?> message, @Position long position) {
        credits.turned(event, Happening.of(message, position));
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
            book.note(
                    Kind.TASK,
                    happening,
                    event.tool().slug(),
                    CreditChanges.person(event.owner()),
                    new Values(null, after));
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
                    CreditChanges.person(event.owner()),
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
}
