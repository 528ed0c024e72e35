package dev.easel.command.catalog;

import dev.easel.api.catalog.ShelfAnswer;
import dev.easel.api.catalog.ShelfAnswer.Place;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.InspectShelf;
import dev.easel.api.catalog.commands.OrderTools;
import dev.easel.api.catalog.commands.ShelveTool;
import dev.easel.api.catalog.commands.UnshelveTool;
import dev.easel.api.catalog.events.ToolShelved;
import dev.easel.api.catalog.events.ToolUnshelved;
import dev.easel.api.catalog.events.ToolsOrdered;
import dev.easel.api.catalog.refusals.OtherTools;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ShelfTest {

    static final ShelfId SHELF = ShelfId.TOOLS;
    static final ToolId FIGME = ToolId.of("figme");
    static final ToolId CRYSTAL = ToolId.of("crystal");
    static final ToolTypeId IMAGE = ToolTypeId.of("image");
    static final ToolTypeId SHAPE = ToolTypeId.of("shape");

    final FixtureConfiguration<Shelf> fixture = new AggregateTestFixture<>(Shelf.class);

    @Test
    void givesAToolTheLastPlaceOnce() {
        fixture.givenNoPriorActivity()
                .when(new ShelveTool(SHELF, FIGME, IMAGE))
                .expectEvents(shelved(FIGME))
                .expectResultMessagePayload(new ShelfAnswer(List.of(new Place(FIGME, IMAGE))));
        fixture.given(shelved(FIGME)).when(new ShelveTool(SHELF, FIGME, IMAGE)).expectNoEvents();
    }

    @Test
    void keepsThePlaceOfAToolThatChangesItsCategory() {
        fixture.given(shelved(FIGME), shelved(CRYSTAL))
                .when(new ShelveTool(SHELF, FIGME, SHAPE))
                .expectEvents(new ToolShelved(SHELF, FIGME, SHAPE))
                .expectResultMessagePayload(
                        new ShelfAnswer(List.of(new Place(FIGME, SHAPE), new Place(CRYSTAL, IMAGE))));
    }

    @Test
    void takesAPlaceAwayOnce() {
        fixture.given(shelved(FIGME))
                .when(new UnshelveTool(SHELF, FIGME))
                .expectEvents(new ToolUnshelved(SHELF, FIGME));
        fixture.given(shelved(FIGME), new ToolUnshelved(SHELF, FIGME))
                .when(new UnshelveTool(SHELF, FIGME))
                .expectNoEvents();
    }

    @Test
    void ordersAllOfItsToolsOnce() {
        var turned = new ToolsOrdered(SHELF, List.of(CRYSTAL, FIGME));
        fixture.given(shelved(FIGME), shelved(CRYSTAL))
                .when(new OrderTools(SHELF, List.of(CRYSTAL, FIGME)))
                .expectEvents(turned)
                .expectResultMessagePayload(
                        new ShelfAnswer(List.of(new Place(CRYSTAL, IMAGE), new Place(FIGME, IMAGE))));
        fixture.given(shelved(FIGME), shelved(CRYSTAL), turned)
                .when(new OrderTools(SHELF, List.of(CRYSTAL, FIGME)))
                .expectNoEvents();
    }

    @Test
    void refusesAnOrderOfOtherTools() {
        for (var order : List.of(List.of(FIGME), List.of(FIGME, FIGME), List.of(FIGME, ToolId.of("new")))) {
            fixture.given(shelved(FIGME), shelved(CRYSTAL))
                    .when(new OrderTools(SHELF, order))
                    .expectNoEvents()
                    .expectExceptionDetails(new OtherTools(2));
        }
    }

    @Test
    void saysWhatStandsOnIt() {
        fixture.given(shelved(FIGME))
                .when(new InspectShelf(SHELF))
                .expectNoEvents()
                .expectResultMessagePayload(new ShelfAnswer(List.of(new Place(FIGME, IMAGE))));
    }

    private static ToolShelved shelved(ToolId tool) {
        return new ToolShelved(SHELF, tool, IMAGE);
    }
}
