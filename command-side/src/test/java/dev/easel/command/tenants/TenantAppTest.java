package dev.easel.command.tenants;

import dev.easel.api.NotFound;
import dev.easel.api.StaleVersion;
import dev.easel.api.credits.Credits;
import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppKey;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.AppState;
import dev.easel.api.tenants.AppTerms;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import dev.easel.api.tenants.commands.ArchiveApp;
import dev.easel.api.tenants.commands.ChangeApp;
import dev.easel.api.tenants.commands.DisableApp;
import dev.easel.api.tenants.commands.EnableApp;
import dev.easel.api.tenants.commands.InspectApp;
import dev.easel.api.tenants.commands.IssueKey;
import dev.easel.api.tenants.commands.OpenApp;
import dev.easel.api.tenants.commands.RevokeKey;
import dev.easel.api.tenants.commands.RollKey;
import dev.easel.api.tenants.events.AppArchived;
import dev.easel.api.tenants.events.AppChanged;
import dev.easel.api.tenants.events.AppDisabled;
import dev.easel.api.tenants.events.AppEnabled;
import dev.easel.api.tenants.events.AppLimited;
import dev.easel.api.tenants.events.AppOpened;
import dev.easel.api.tenants.events.KeyIssued;
import dev.easel.api.tenants.events.KeyRevoked;
import dev.easel.api.tenants.events.KeyRolled;
import dev.easel.api.tenants.refusals.AppEnded;
import dev.easel.api.tenants.refusals.KeyEnded;
import dev.easel.api.tenants.refusals.SlugTaken;
import dev.easel.api.tenants.refusals.TooManyKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TenantAppTest {

    static final AppId APP = AppId.of("photomania");
    static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");
    static final Duration HOUR = Duration.ofHours(1);
    static final AppOpened OPENED = new AppOpened(APP, "photomania", terms("PhotoMania"), AT);

    final FixtureConfiguration<TenantApp> fixture = new AggregateTestFixture<>(TenantApp.class);

    @Test
    void hasItsSlugForItselfAlone() {
        var open = new OpenApp(APP, "photomania", terms("PhotoMania"), AppLimits.DEFAULTS, AT);
        fixture.givenNoPriorActivity().when(open).expectEvents(OPENED);
        fixture.given(OPENED).when(open).expectNoEvents().expectExceptionDetails(new SlugTaken("photomania"));
    }

    @Test
    void recordsOtherTermsOnce() {
        var changed = new AppChanged(APP, terms("Photo Mania"), AT);
        fixture.given(OPENED).when(change("Photo Mania", 0L)).expectEvents(changed);
        fixture.given(OPENED, changed).when(change("Photo Mania", null)).expectNoEvents();
        fixture.given(OPENED, changed)
                .when(change("Third", 0L))
                .expectNoEvents()
                .expectExceptionDetails(new StaleVersion(0, 1));
    }

    @Test
    void isDisabledAndEnabledOnce() {
        var disabled = new AppDisabled(APP, AT);
        fixture.given(OPENED).when(new EnableApp(APP, AT)).expectNoEvents();
        fixture.given(OPENED).when(new DisableApp(APP, AT)).expectEvents(disabled);
        fixture.given(OPENED, disabled).when(new DisableApp(APP, AT)).expectNoEvents();
        fixture.given(OPENED, disabled)
                .when(new InspectApp(APP))
                .expectResultMessagePayload(new AppAnswer(
                        APP, 1, "photomania", terms("PhotoMania"), AppLimits.DEFAULTS, AppState.DISABLED));
        fixture.given(OPENED, disabled).when(new EnableApp(APP, AT)).expectEvents(new AppEnabled(APP, AT));
    }

    @Test
    void recordsOtherLimitsThanThoseOfEveryApp() {
        var limits = new AppLimits(5, 50);
        var limited = new AppLimited(APP, limits, AT);
        fixture.givenNoPriorActivity()
                .when(new OpenApp(APP, "photomania", terms("PhotoMania"), limits, AT))
                .expectEvents(OPENED, limited);
        var change = new ChangeApp(APP, terms("PhotoMania"), limits, null, AT);
        fixture.given(OPENED).when(change).expectEvents(limited);
        fixture.given(OPENED, limited).when(change).expectNoEvents();
    }

    @Nested
    class GivenAnArchivedApp {

        private final AppArchived archived = new AppArchived(APP, AT);
        private final KeyIssued issued = new KeyIssued(APP, key(1, null), AT);

        @Test
        void isArchivedOnce() {
            fixture.given(OPENED).when(new ArchiveApp(APP, AT)).expectEvents(archived);
            fixture.given(OPENED, archived).when(new ArchiveApp(APP, AT)).expectNoEvents();
            fixture.given(OPENED, new AppDisabled(APP, AT))
                    .when(new ArchiveApp(APP, AT))
                    .expectEvents(archived);
        }

        @Test
        void staysAsItIs() {
            for (var command :
                    List.of(change("Other", null), new EnableApp(APP, AT), new IssueKey(APP, key(2, null), AT))) {
                fixture.given(OPENED, archived)
                        .when(command)
                        .expectNoEvents()
                        .expectExceptionDetails(new AppEnded(APP));
            }
            fixture.given(OPENED, archived).when(new DisableApp(APP, AT)).expectNoEvents();
        }

        @Test
        void hasNoKeyThatWorks() {
            fixture.given(OPENED, issued, archived)
                    .when(roll(2, AT.plus(HOUR), AT))
                    .expectNoEvents()
                    .expectExceptionDetails(new KeyEnded(id(1)));
            fixture.given(OPENED, issued, archived)
                    .when(new RevokeKey(APP, id(1), AT))
                    .expectNoEvents();
        }
    }

    @Nested
    class GivenAKey {

        private final KeyIssued issued = new KeyIssued(APP, key(1, null), AT);

        @Test
        void issuesItOnce() {
            fixture.given(OPENED).when(new IssueKey(APP, key(1, null), AT)).expectEvents(issued);
            fixture.given(OPENED, issued)
                    .when(new IssueKey(APP, key(1, null), AT))
                    .expectNoEvents();
        }

        @Test
        void revokesItOnce() {
            var revoked = new KeyRevoked(APP, id(1), AT);
            fixture.given(OPENED, issued).when(new RevokeKey(APP, id(1), AT)).expectEvents(revoked);
            fixture.given(OPENED, issued, revoked)
                    .when(new RevokeKey(APP, id(1), AT.plus(HOUR)))
                    .expectNoEvents();
            fixture.given(OPENED, issued)
                    .when(new RevokeKey(APP, id(2), AT))
                    .expectNoEvents()
                    .expectExceptionDetails(new NotFound("API key"));
        }

        @Test
        void rollsItWhileItWorks() {
            var end = AT.plus(HOUR);
            var rolled = new KeyRolled(APP, id(1), key(2, null), end, AT);
            fixture.given(OPENED, issued).when(roll(2, end, AT)).expectEvents(rolled);
            fixture.given(OPENED, issued, rolled).when(roll(2, end, AT)).expectNoEvents();
            fixture.given(OPENED, issued, rolled)
                    .when(roll(3, AT, AT))
                    .expectEvents(new KeyRolled(APP, id(1), key(3, null), AT, AT));
            fixture.given(OPENED, issued, rolled)
                    .when(roll(3, end.plus(HOUR), end))
                    .expectNoEvents()
                    .expectExceptionDetails(new KeyEnded(id(1)));
        }

        @Test
        void neverLetsARollMakeItLastLonger() {
            var brief = new KeyIssued(APP, key(1, AT.plus(HOUR)), AT);
            var rolled = new KeyRolled(APP, id(1), key(2, null), AT.plus(HOUR).plus(HOUR), AT);
            fixture.given(OPENED, brief, rolled)
                    .when(new RevokeKey(APP, id(1), AT.plus(HOUR)))
                    .expectNoEvents();
        }
    }

    @Test
    void refusesMoreKeysThanItMayHaveAtOnce() {
        var events = new ArrayList<Object>(List.of(OPENED));
        for (var i = 1; i <= TenantApp.MOST_KEYS; i++) {
            events.add(new KeyIssued(APP, key(i, AT.plus(HOUR)), AT));
        }
        var more = key(99, null);
        fixture.given(events)
                .when(new IssueKey(APP, more, AT))
                .expectNoEvents()
                .expectExceptionDetails(new TooManyKeys(TenantApp.MOST_KEYS));
        fixture.given(events)
                .when(new IssueKey(APP, more, AT.plus(HOUR)))
                .expectEvents(new KeyIssued(APP, more, AT.plus(HOUR)));
    }

    /** Each roll with an overlap leaves one more key that works. */
    @Test
    void refusesToRollOneKeyAgainAndAgain() {
        var events = new ArrayList<Object>(List.of(OPENED));
        for (var i = 1; i <= TenantApp.MOST_KEYS; i++) {
            events.add(new KeyIssued(APP, key(i, null), AT));
        }
        var once = new KeyRolled(APP, id(1), key(98, null), AT.plus(HOUR), AT);
        fixture.given(events).when(roll(98, AT.plus(HOUR), AT)).expectEvents(once);
        events.add(once);
        fixture.given(events)
                .when(roll(99, AT.plus(HOUR), AT))
                .expectNoEvents()
                .expectExceptionDetails(new TooManyKeys(TenantApp.MOST_KEYS));
        fixture.given(events).when(roll(99, AT, AT)).expectEvents(new KeyRolled(APP, id(1), key(99, null), AT, AT));
    }

    private static ChangeApp change(String name, @Nullable Long version) {
        return new ChangeApp(APP, terms(name), AppLimits.DEFAULTS, version, AT);
    }

    private static RollKey roll(int successor, Instant end, Instant at) {
        return new RollKey(APP, id(1), key(successor, null), end, at);
    }

    private static AppTerms terms(String name) {
        return new AppTerms(name, "", Credits.credits(10));
    }

    private static AppKey key(int number, @Nullable Instant expiresAt) {
        return new AppKey(id(number), "Server", KeyMode.LIVE, "photomania_live_abcd", Set.of(KeyScope.READ), expiresAt);
    }

    private static KeyId id(int number) {
        return new KeyId("key_" + number);
    }
}
