package dev.easel.command.tenants;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;

import dev.easel.api.credits.Balance;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.InspectLedger;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppState;
import dev.easel.api.tenants.AppUserAnswer;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.commands.DeactivateAppUser;
import dev.easel.api.tenants.commands.InspectApp;
import dev.easel.api.tenants.commands.InspectAppUser;
import dev.easel.api.tenants.commands.OpenAppUser;
import dev.easel.api.tenants.commands.ReactivateAppUser;
import dev.easel.api.tenants.refusals.AppEnded;
import dev.easel.command.tenants.UserVault.Known;
import dev.easel.platform.Commands;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Finds the users of an app, or makes them. Every step has an id derived from the user, so that requests at once, or again
 * after a crash, make one user with one welcome; the vault's row comes last and says that nothing is left to do.
 */
final class AppUsers {

    private final Commands commands;
    private final UserVault vault;
    private final Clock clock;

    AppUsers(Commands commands, UserVault vault, Clock clock) {
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
    }

    /** The user of this name, made now if there is none; refused (401) when it is deactivated. */
    Found admit(Tenant tenant, String externalId) {
        var found = findOrOpen(tenant, externalId);
        if (!found.user().active()) {
            throw new Problem(401, "USER_DEACTIVATED", "This user is deactivated.");
        }
        return found;
    }

    /** The same, deactivated or not. */
    Found findOrOpen(Tenant tenant, String externalId) {
        var id = AppUserId.of(tenant.appId(), tenant.mode(), externalId);
        var known = vault.find(id);
        return known == null ? open(id, tenant, externalId) : new Found(known, false);
    }

    /** The user of this name, or the refusal (404). */
    Known require(Tenant tenant, String externalId) {
        var known = vault.find(AppUserId.of(tenant.appId(), tenant.mode(), externalId));
        if (known == null) {
            throw Problem.notFound("User");
        }
        return known;
    }

    /** Out first and then told, or told first and then in: a crash between the two keeps out. */
    void activate(AppUserId user, boolean active) {
        if (active) {
            AppUserAnswer known = commands.ask(new InspectAppUser(user));
            requireInUse(known.appId());
            vault.know(commands.ask(new ReactivateAppUser(user, now())));
        } else {
            vault.shut(user);
            vault.know(commands.ask(new DeactivateAppUser(user, now())));
        }
    }

    Balance balance(Known user) {
        return commands.ask(new InspectLedger(ledger(user)));
    }

    static LedgerId ledger(Known user) {
        return LedgerId.of(user.userId().owner(user.appId()));
    }

    private Found open(AppUserId id, Tenant tenant, String externalId) {
        var app = requireInUse(tenant.appId());
        var open = new OpenAppUser(id, app.appId(), tenant.mode(), app.terms().defaultTokenGrant(), now());
        AppUserAnswer user;
        try {
            user = commands.ask(open);
        } catch (ConcurrencyException | AggregateStreamCreationException openedElsewhere) {
            user = commands.ask(open); // which is there now
        }
        welcome(user);
        var first = vault.add(user, externalId);
        return new Found(requireNonNull(vault.find(id)), first);
    }

    private void welcome(AppUserAnswer user) {
        var owner = user.userId().owner(user.appId());
        var ledger = LedgerId.of(owner);
        commands.tell(new OpenLedger(ledger, owner));
        if (user.welcome().units() > 0) {
            var lot = LotId.of(ledger, "welcome_" + user.userId());
            commands.tell(new GrantCredits(
                    ledger,
                    new Lot(lot, LotSource.GRANT, user.welcome(), LotSource.GRANT.priority(), user.openedAt(), null),
                    "Welcome tokens",
                    user.openedAt()));
        }
    }

    /** A request whose key ended while it was under way must not open a user any more. */
    private AppAnswer requireInUse(AppId id) {
        AppAnswer app = commands.ask(new InspectApp(id));
        if (app.state() == AppState.ARCHIVED) {
            throw refuse(new AppEnded(id));
        }
        return app;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param isNew whether this request made it */
    record Found(Known user, boolean isNew) {}
}
