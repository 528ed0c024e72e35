package dev.easel.command.catalog;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.NotFound;
import dev.easel.api.StaleVersion;
import dev.easel.api.catalog.ModelAnswer;
import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelLimits;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.catalog.RouteId;
import dev.easel.api.catalog.commands.AddRoute;
import dev.easel.api.catalog.commands.ChangeRoute;
import dev.easel.api.catalog.commands.CreateModel;
import dev.easel.api.catalog.commands.InspectModel;
import dev.easel.api.catalog.commands.RedefineModel;
import dev.easel.api.catalog.commands.RemoveModel;
import dev.easel.api.catalog.commands.RemoveRoute;
import dev.easel.api.catalog.events.ModelDefined;
import dev.easel.api.catalog.events.ModelRemoved;
import dev.easel.api.catalog.events.RouteDefined;
import dev.easel.api.catalog.events.RouteRemoved;
import dev.easel.api.catalog.refusals.ModelEnabled;
import dev.easel.api.catalog.refusals.NoExecutor;
import dev.easel.api.catalog.refusals.RouteTaken;
import dev.easel.api.catalog.refusals.RouteTooSmall;
import dev.easel.api.catalog.refusals.Taken;
import dev.easel.api.tasks.StepTypes;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AiModelTest {

    static final ModelId MODEL = ModelId.of("nano");

    final FixtureConfiguration<AiModel> fixture = new AggregateTestFixture<>(AiModel.class);

    @BeforeEach
    void knowsWhatCanBeDone() {
        fixture.registerInjectableResource(new StepTypes(Set.of("draw")));
    }

    @Test
    void isCreatedOnceUnderItsName() {
        fixture.givenNoPriorActivity()
                .when(new CreateModel(MODEL, definition(2, 1, true)))
                .expectEvents(defined(2, 1, true));
        fixture.given(defined(2, 1, true))
                .when(new CreateModel(MODEL, definition(2, 1, true)))
                .expectNoEvents()
                .expectResultMessagePayload(new ModelAnswer(MODEL, 0, definition(2, 1, true), List.of()));
        fixture.given(defined(2, 1, true))
                .when(new CreateModel(MODEL, definition(3, 1, true)))
                .expectNoEvents()
                .expectExceptionDetails(new Taken("nano"));
    }

    @Test
    void needsSomebodyWhoDoesItsKindOfWork() {
        var other = new ModelDefinition("nano", "Nano", "", "", credits(1), "dream", limits(1), true);
        fixture.givenNoPriorActivity()
                .when(new CreateModel(MODEL, other))
                .expectNoEvents()
                .expectExceptionDetails(new NoExecutor("dream"));
    }

    @Test
    void changesUnlessSomebodyElseWasFirst() {
        fixture.given(defined(2, 1, true))
                .when(new RedefineModel(MODEL, definition(3, 1, true), 0L))
                .expectEvents(defined(3, 1, true));
        fixture.given(defined(2, 1, true), defined(3, 1, true))
                .when(new RedefineModel(MODEL, definition(4, 1, true), 0L))
                .expectNoEvents()
                .expectExceptionDetails(new StaleVersion(0, 1));
    }

    @Test
    void isRemovedOnceItIsDisabled() {
        fixture.given(defined(2, 1, true))
                .when(new RemoveModel(MODEL))
                .expectNoEvents()
                .expectExceptionDetails(new ModelEnabled("nano"));
        fixture.given(defined(2, 1, false)).when(new RemoveModel(MODEL)).expectEvents(new ModelRemoved(MODEL));
        fixture.given(defined(2, 1, false), new ModelRemoved(MODEL))
                .when(new InspectModel(MODEL))
                .expectExceptionDetails(new NotFound("Model"));
        fixture.given(defined(2, 1, false), route("vendor", 1), new ModelRemoved(MODEL))
                .when(new CreateModel(MODEL, definition(5, 1, true)))
                .expectEvents(defined(5, 1, true))
                .expectResultMessagePayload(new ModelAnswer(MODEL, 3, definition(5, 1, true), List.of()));
    }

    @Nested
    class Routes {

        @Test
        void areOneForEachProvider() {
            fixture.given(defined(2, 1, true))
                    .when(new AddRoute(MODEL, routeBy("vendor", 1)))
                    .expectEvents(route("vendor", 1));
            fixture.given(defined(2, 1, true), route("vendor", 1))
                    .when(new AddRoute(MODEL, routeBy("vendor", 1)))
                    .expectNoEvents();
            fixture.given(defined(2, 1, true), route("vendor", 1))
                    .when(new AddRoute(MODEL, routeBy("vendor", 2)))
                    .expectNoEvents()
                    .expectExceptionDetails(new RouteTaken("vendor"));
        }

        @Test
        void areToldInTheOrderInWhichTheyAreTried() {
            fixture.given(defined(2, 1, true), route("vendor", 2), route("other", 1))
                    .when(new InspectModel(MODEL))
                    .expectResultMessagePayload(new ModelAnswer(
                            MODEL, 2, definition(2, 1, true), List.of(routeBy("other", 1), routeBy("vendor", 2))));
        }

        @Test
        void promiseNoMoreThanTheirProviderDoes() {
            fixture.given(defined(2, 4, true))
                    .when(new AddRoute(MODEL, routeBy("local", 1)))
                    .expectNoEvents()
                    .expectExceptionDetails(new RouteTooSmall("local", 1, 1));
            fixture.given(defined(2, 1, true), route("local", 1))
                    .when(new RedefineModel(MODEL, definition(2, 4, true), null))
                    .expectNoEvents()
                    .expectExceptionDetails(new RouteTooSmall("local", 1, 1));
        }

        @Test
        void changeAndGo() {
            var changed = routeBy("vendor", 3);
            fixture.given(defined(2, 1, true), route("vendor", 1))
                    .when(new ChangeRoute(MODEL, changed, 1L))
                    .expectEvents(new RouteDefined(MODEL, changed));
            fixture.given(defined(2, 1, true))
                    .when(new ChangeRoute(MODEL, changed, null))
                    .expectExceptionDetails(new NotFound("Route"));
            fixture.given(defined(2, 1, true), route("vendor", 1))
                    .when(new RemoveRoute(MODEL, changed.routeId()))
                    .expectEvents(new RouteRemoved(MODEL, changed.routeId()));
            fixture.given(defined(2, 1, true))
                    .when(new RemoveRoute(MODEL, changed.routeId()))
                    .expectNoEvents();
        }
    }

    private static ModelDefined defined(long cost, int outputs, boolean enabled) {
        return new ModelDefined(MODEL, definition(cost, outputs, enabled));
    }

    private static ModelDefinition definition(long cost, int outputs, boolean enabled) {
        return new ModelDefinition("nano", "Nano", "", "", credits(cost), "draw", limits(outputs), enabled);
    }

    private static ModelLimits limits(int outputs) {
        return new ModelLimits(true, true, 1, outputs, List.of("1:1"));
    }

    private static RouteDefined route(String provider, int priority) {
        return new RouteDefined(MODEL, routeBy(provider, priority));
    }

    private static ModelRoute routeBy(String provider, int priority) {
        return new ModelRoute(RouteId.of(MODEL, provider), provider, "nano-1", priority, 0, true);
    }
}
