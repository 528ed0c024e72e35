package dev.easel.command.tenants;

import dev.easel.api.credits.Credits;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppUserAnswer;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.commands.DeactivateAppUser;
import dev.easel.api.tenants.commands.InspectAppUser;
import dev.easel.api.tenants.commands.OpenAppUser;
import dev.easel.api.tenants.commands.ReactivateAppUser;
import dev.easel.api.tenants.events.AppUserDeactivated;
import dev.easel.api.tenants.events.AppUserOpened;
import dev.easel.api.tenants.events.AppUserReactivated;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AppUserTest {

    static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");
    static final AppId APP = AppId.of("photomania");
    static final AppUserId ADA = AppUserId.of(APP, KeyMode.LIVE, "ada");
    static final AppUserOpened OPENED = new AppUserOpened(ADA, APP, KeyMode.LIVE, Credits.credits(10), AT);
    static final AppUserDeactivated DEACTIVATED = new AppUserDeactivated(ADA, AT);

    final FixtureConfiguration<AppUser> fixture = new AggregateTestFixture<>(AppUser.class);

    @Test
    void isOpenedOnceWithTheWelcomeOfThatMoment() {
        fixture.givenNoPriorActivity().when(open(10)).expectEvents(OPENED).expectResultMessagePayload(answer(0, true));
        fixture.given(OPENED).when(open(20)).expectNoEvents().expectResultMessagePayload(answer(0, true));
    }

    @Test
    void isKeptOutAndLetInOnce() {
        fixture.given(OPENED).when(new ReactivateAppUser(ADA, AT)).expectNoEvents();
        fixture.given(OPENED).when(new DeactivateAppUser(ADA, AT)).expectEvents(DEACTIVATED);
        fixture.given(OPENED, DEACTIVATED).when(new DeactivateAppUser(ADA, AT)).expectNoEvents();
        fixture.given(OPENED, DEACTIVATED).when(new InspectAppUser(ADA)).expectResultMessagePayload(answer(1, false));
        fixture.given(OPENED, DEACTIVATED)
                .when(new ReactivateAppUser(ADA, AT))
                .expectEvents(new AppUserReactivated(ADA, AT));
    }

    private static OpenAppUser open(long welcome) {
        return new OpenAppUser(ADA, APP, KeyMode.LIVE, Credits.credits(welcome), AT);
    }

    private static AppUserAnswer answer(long version, boolean active) {
        return new AppUserAnswer(ADA, version, APP, KeyMode.LIVE, Credits.credits(10), active, AT);
    }
}
