package dev.easel.command.catalog;

import dev.easel.api.NotFound;
import dev.easel.api.catalog.ToolTypeAnswer;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.DefineToolType;
import dev.easel.api.catalog.commands.InspectToolType;
import dev.easel.api.catalog.commands.RemoveToolType;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.catalog.events.ToolTypeRemoved;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ToolTypeTest {

    static final ToolTypeId IMAGE = ToolTypeId.of("image");

    final FixtureConfiguration<ToolType> fixture = new AggregateTestFixture<>(ToolType.class);

    @Test
    void isDefinedOnce() {
        fixture.givenNoPriorActivity().when(define("Image")).expectEvents(defined("Image"));
        fixture.given(defined("Image"))
                .when(define("Image"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void recordsAnotherDefinition() {
        fixture.given(defined("Image")).when(define("Images")).expectEvents(defined("Images"));
    }

    @Test
    void saysHowItIsDefined() {
        fixture.given(defined("Image"), defined("Images"))
                .when(new InspectToolType(IMAGE))
                .expectNoEvents()
                .expectResultMessagePayload(new ToolTypeAnswer(IMAGE, "image", "Images", "i-lucide-image", "#7c3aed"));
    }

    @Test
    void isRemovedOnceAndThenMissing() {
        fixture.given(defined("Image")).when(new RemoveToolType(IMAGE)).expectEvents(new ToolTypeRemoved(IMAGE));
        fixture.given(defined("Image"), new ToolTypeRemoved(IMAGE))
                .when(new RemoveToolType(IMAGE))
                .expectNoEvents();
        fixture.given(defined("Image"), new ToolTypeRemoved(IMAGE))
                .when(new InspectToolType(IMAGE))
                .expectExceptionDetails(new NotFound("Tool type"));
    }

    private static DefineToolType define(String displayName) {
        return new DefineToolType(IMAGE, "image", displayName, "i-lucide-image", "#7c3aed");
    }

    private static ToolTypeDefined defined(String displayName) {
        return new ToolTypeDefined(IMAGE, "image", displayName, "i-lucide-image", "#7c3aed");
    }
}
