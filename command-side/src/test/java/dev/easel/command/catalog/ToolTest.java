package dev.easel.command.catalog;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.NotFound;
import dev.easel.api.StaleVersion;
import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.AddStyle;
import dev.easel.api.catalog.commands.CreateTool;
import dev.easel.api.catalog.commands.DeactivateTool;
import dev.easel.api.catalog.commands.DefineTool;
import dev.easel.api.catalog.commands.FeatureTool;
import dev.easel.api.catalog.commands.InspectTool;
import dev.easel.api.catalog.commands.QuoteSubmission;
import dev.easel.api.catalog.commands.RedefineTool;
import dev.easel.api.catalog.commands.RemoveStyle;
import dev.easel.api.catalog.commands.RemoveTool;
import dev.easel.api.catalog.commands.UnfeatureTool;
import dev.easel.api.catalog.events.StyleAdded;
import dev.easel.api.catalog.events.StyleRemoved;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolRemoved;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.catalog.refusals.NoExecutor;
import dev.easel.api.catalog.refusals.Taken;
import dev.easel.api.catalog.refusals.TooManyStyles;
import dev.easel.api.catalog.refusals.ToolInUse;
import dev.easel.api.tasks.StepTypes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ToolTest {

    static final ToolId TOOL = ToolId.of("figme");

    final FixtureConfiguration<Tool> fixture = new AggregateTestFixture<>(Tool.class);

    @BeforeEach
    void knowsWhatCanBeDone() {
        fixture.registerInjectableResource(new StepTypes(Set.of("draw", "paint")));
    }

    @Test
    void isDefinedOnce() {
        fixture.givenNoPriorActivity()
                .when(new DefineTool(TOOL, of("draw")))
                .expectEvents(new ToolDefined(TOOL, of("draw")));
        fixture.given(new ToolDefined(TOOL, of("draw")))
                .when(new DefineTool(TOOL, of("draw")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesAStepThatNobodyCanDo() {
        fixture.givenNoPriorActivity()
                .when(new DefineTool(TOOL, of("draw", "sculpt")))
                .expectNoEvents()
                .expectExceptionDetails(new NoExecutor("figme"));
    }

    @Test
    void refusesToBeAToolWithoutAStep() {
        fixture.givenNoPriorActivity()
                .when(new DefineTool(TOOL, of()))
                .expectNoEvents()
                .expectExceptionDetails(new NoExecutor("figme"));
    }

    @Test
    void staysClosedWhenNobodyCanDoItsStepsAnyMore() {
        fixture.given(new ToolDefined(TOOL, of("sculpt")))
                .when(new ActivateTool(TOOL))
                .expectNoEvents()
                .expectExceptionDetails(new NoExecutor("figme"));
    }

    @Test
    void quotesItsPriceItsVersionAndWhetherItIsOpen() {
        fixture.given(new ToolDefined(TOOL, of("draw", "paint")))
                .when(new QuoteSubmission(TOOL))
                .expectNoEvents()
                .expectResultMessagePayload(new Quote(TOOL, 0, false, of("draw", "paint"), List.of()));
        fixture.given(new ToolDefined(TOOL, of("draw", "paint")), new ToolActivated(TOOL))
                .when(new QuoteSubmission(TOOL))
                .expectResultMessagePayload(new Quote(TOOL, 1, true, of("draw", "paint"), List.of()));
    }

    @Nested
    class GivenADefinedTool {

        @Test
        void opensOnce() {
            fixture.given(defined()).when(new ActivateTool(TOOL)).expectEvents(new ToolActivated(TOOL));
            fixture.given(defined(), new ToolActivated(TOOL))
                    .when(new ActivateTool(TOOL))
                    .expectNoEvents();
        }

        @Test
        void closesOnce() {
            fixture.given(defined(), new ToolActivated(TOOL))
                    .when(new DeactivateTool(TOOL))
                    .expectEvents(new ToolDeactivated(TOOL));
            fixture.given(defined()).when(new DeactivateTool(TOOL)).expectNoEvents();
        }

        @Test
        void isFeaturedOnce() {
            fixture.given(defined()).when(new FeatureTool(TOOL)).expectEvents(new ToolFeatured(TOOL));
            fixture.given(defined(), new ToolFeatured(TOOL))
                    .when(new FeatureTool(TOOL))
                    .expectNoEvents();
        }

        @Test
        void leavesTheHomePageOnce() {
            fixture.given(defined(), new ToolFeatured(TOOL))
                    .when(new UnfeatureTool(TOOL))
                    .expectEvents(new ToolUnfeatured(TOOL));
            fixture.given(defined(), new ToolFeatured(TOOL), new ToolUnfeatured(TOOL))
                    .when(new UnfeatureTool(TOOL))
                    .expectNoEvents();
        }
    }

    @Nested
    class GivenAToolThatWasNeverActive {

        @Test
        void isRemovedOnceAndCanBeMadeAnew() {
            fixture.given(defined()).when(new RemoveTool(TOOL)).expectEvents(new ToolRemoved(TOOL));
            fixture.given(defined(), new ToolRemoved(TOOL))
                    .when(new RemoveTool(TOOL))
                    .expectNoEvents();
            fixture.given(defined(), new ToolRemoved(TOOL))
                    .when(new InspectTool(TOOL))
                    .expectExceptionDetails(new NotFound("Tool"));
            fixture.given(defined(), new ToolRemoved(TOOL))
                    .when(new CreateTool(TOOL, of("draw")))
                    .expectEvents(defined());
        }

        @Test
        void isMadeOnceUnderItsSlug() {
            fixture.given(defined()).when(new CreateTool(TOOL, of("draw"))).expectNoEvents();
            fixture.given(defined())
                    .when(new CreateTool(TOOL, of("paint")))
                    .expectNoEvents()
                    .expectExceptionDetails(new Taken("figme"));
        }

        @Test
        void isNotChangedOverSomebodyElsesChange() {
            fixture.given(defined(), new ToolFeatured(TOOL))
                    .when(new RedefineTool(TOOL, of("paint"), 0L))
                    .expectNoEvents()
                    .expectExceptionDetails(new StaleVersion(0, 1));
            fixture.given(defined(), new ToolFeatured(TOOL))
                    .when(new RedefineTool(TOOL, of("paint"), 1L))
                    .expectEvents(new ToolDefined(TOOL, of("paint")));
            fixture.given(defined())
                    .when(new RedefineTool(TOOL, of("paint"), null))
                    .expectEvents(new ToolDefined(TOOL, of("paint")));
        }

        @Test
        void takesStylesUpToItsLimitEachOnce() {
            fixture.given(defined()).when(new AddStyle(TOOL, style("ink"), 1)).expectEvents(added("ink"));
            fixture.given(defined(), added("ink"))
                    .when(new AddStyle(TOOL, style("ink"), 1))
                    .expectNoEvents();
            fixture.given(defined(), added("ink"))
                    .when(new AddStyle(TOOL, style("oil"), 1))
                    .expectNoEvents()
                    .expectExceptionDetails(new TooManyStyles(1));
            var gone = new StyleRemoved(TOOL, style("ink").styleId());
            fixture.given(defined(), added("ink"))
                    .when(new RemoveStyle(TOOL, style("ink").styleId()))
                    .expectEvents(gone);
            fixture.given(defined(), added("ink"), gone)
                    .when(new AddStyle(TOOL, style("oil"), 1))
                    .expectEvents(added("oil"));
        }

        private Style style(String name) {
            return new Style(StyleId.of(TOOL, name), name, "styles/" + name);
        }

        private StyleAdded added(String name) {
            return new StyleAdded(TOOL, style(name));
        }
    }

    @Test
    void cannotBeRemovedOnceItWasActive() {
        fixture.given(defined(), new ToolActivated(TOOL), new ToolDeactivated(TOOL))
                .when(new RemoveTool(TOOL))
                .expectNoEvents()
                .expectExceptionDetails(new ToolInUse("figme"));
    }

    private static ToolDefined defined() {
        return new ToolDefined(TOOL, of("draw"));
    }

    private static ToolDefinition of(String... types) {
        var steps = List.of(types).stream()
                .map(type -> new StepTemplate(
                        type, type, type, "local", "model-1", credits(10), Duration.ofSeconds(60), false))
                .toList();
        return new ToolDefinition(
                "figme",
                "FigMe",
                "A photo becomes a figure.",
                ToolTypeId.of("image"),
                null,
                steps,
                new ToolLimits(1_000, List.of("png")),
                "{}",
                null);
    }
}
