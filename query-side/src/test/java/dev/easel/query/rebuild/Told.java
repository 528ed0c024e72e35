package dev.easel.query.rebuild;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelLimits;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.catalog.RouteId;
import dev.easel.api.catalog.events.ModelDefined;
import dev.easel.api.catalog.events.RouteDefined;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeTerms;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.events.ApprovalGiven;
import dev.easel.api.credits.events.ApprovalRequested;
import dev.easel.api.credits.events.CodeIssued;
import dev.easel.api.credits.events.CodeRedeemed;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.settings.RateLimits;
import dev.easel.api.settings.SettingsId;
import dev.easel.api.settings.events.RateLimitsSet;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.SecretId;
import dev.easel.api.webhooks.events.EndpointAdded;
import dev.easel.platform.Ids;
import dev.easel.query.catalog.Offers;
import dev.easel.query.credits.RandomLedger;
import dev.easel.query.platform.RunningQuery;
import dev.easel.query.tasks.TaskStory;
import dev.easel.query.tenants.ToldApp;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Histories that leave rows in every table of this side. */
record Told(RunningQuery side) {

    private static final int EVENTS = 60;

    /** A little of everything. */
    Told everything() {
        var history = side.history().with("actor", "acc_operator");
        TaskStory.define(history);
        var app = new ToldApp(side, "told").tell().withUser("somebody");
        endpoint(app.id());
        model();
        limits();
        Offers.on(side)
                .provider(ProviderScope.WEB, "local", "Here", "LOCAL")
                .tool(Offers.definition("cutter", null, Offers.step("remove", "background-remove", "local", 10)));
        for (var seed = 0; seed < 5; seed++) {
            var owner = Owner.of(new AccountId("acc_" + seed));
            for (var event : new RandomLedger(owner, seed).events(EVENTS)) {
                history.of(LedgerId.of(owner), event);
            }
            account(owner.subject());
            approval(LedgerId.of(owner), seed);
            code(owner, seed);
            task();
        }
        history.read();
        return this;
    }

    /** One task from its submission to a kept output. */
    void task() {
        var story = new TaskStory(side.history(), new AccountId(Ids.next("acc")), 1);
        story.submit().start().complete(0).succeed().capture().keepOutput();
    }

    private void endpoint(AppId app) {
        var id = new EndpointId("whe_told");
        var terms = new EndpointTerms("https://example.com/told", Set.of(), "All");
        side.history().of(id, new EndpointAdded(id, app, KeyMode.LIVE, terms, new SecretId("whk_1"), Instant.now()));
    }

    private void model() {
        var id = ModelId.of("cutter");
        var limits = new ModelLimits(false, true, 1, 1, List.of("1:1"));
        var definition = new ModelDefinition(
                "cutter", "Cutter", "local", "Cuts", Credits.credits(2), "background-remove", limits, true);
        var route = new ModelRoute(RouteId.of(id, "local"), "local", "none", 1, 0, true);
        side.history().of(id, new ModelDefined(id, definition), new RouteDefined(id, route));
    }

    private void limits() {
        side.history()
                .of(
                        SettingsId.RATE_LIMITS,
                        new RateLimitsSet(SettingsId.RATE_LIMITS, RateLimits.DEFAULTS, Instant.now()));
    }

    private void approval(LedgerId ledger, int number) {
        var id = new ApprovalId("apr_" + number);
        var much = new Adjustment(5_000, LotSource.BONUS, new Grounds("PROMOTION", "Contest"));
        var now = Instant.now();
        side.history()
                .of(
                        id,
                        new ApprovalRequested(id, ledger, much, new AccountId("acc_ann"), now.plusSeconds(60), now),
                        new ApprovalGiven(id, ledger, much, new AccountId("acc_bob"), now));
    }

    private void code(Owner owner, int number) {
        var id = new CodeId("code_" + number);
        var terms = new CodeTerms(Credits.credits(25), "Fair in May", null, 90);
        var ledger = LedgerId.of(owner);
        var now = Instant.now();
        side.history()
                .of(
                        id,
                        new CodeIssued(id, "batch_1", "7QK2", terms, now),
                        new CodeRedeemed(id, owner, ledger, terms.lot(id, ledger, now), terms.campaign(), now));
    }

    AccountId account(String id) {
        var account = new AccountId(id);
        var roles = Set.of(Role.USER);
        side.history()
                .of(
                        account,
                        new AccountOpened(account, new CredentialId("crd_" + id), roles, Plan.FREE, Instant.now()),
                        new RolesChanged(account, Set.of(Role.USER, Role.FINANCE), Instant.now()));
        return account;
    }
}
