package dev.easel.command.catalog;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.DeactivateTool;
import dev.easel.api.catalog.commands.DefineTool;
import dev.easel.api.catalog.commands.FeatureTool;
import dev.easel.api.catalog.commands.QuoteSubmission;
import dev.easel.api.catalog.commands.UnfeatureTool;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.catalog.refusals.NoExecutor;
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
                .expectResultMessagePayload(new Quote(TOOL, 0, false, of("draw", "paint")));
        fixture.given(new ToolDefined(TOOL, of("draw", "paint")), new ToolActivated(TOOL))
                .when(new QuoteSubmission(TOOL))
                .expectResultMessagePayload(new Quote(TOOL, 1, true, of("draw", "paint")));
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

    private static ToolDefined defined() {
        return new ToolDefined(TOOL, of("draw"));
    }

    private static ToolDefinition of(String... types) {
        var steps = List.of(types).stream()
                .map(type ->
                        new StepTemplate(type, type, type, "local", "model-1", credits(10), Duration.ofSeconds(60)))
                .toList();
        return new ToolDefinition(
                "figme",
                "FigMe",
                "A photo becomes a figure.",
                ToolTypeId.of("image"),
                null,
                steps,
                new ToolLimits(1_000, List.of("png")),
                "{}");
    }
}
