package dev.easel.api.catalog;

import java.util.List;

/** Every tool in its order, with its category. */
public record ShelfAnswer(List<Place> places) {

    public ShelfAnswer {
        places = List.copyOf(places);
    }

    public boolean holdsSomethingOf(ToolTypeId type) {
        return places.stream().anyMatch(place -> place.toolTypeId().equals(type));
    }

    /** Where a tool stands, counted from 1; 0 when it does not. */
    public int position(ToolId tool) {
        return places.stream().map(Place::toolId).toList().indexOf(tool) + 1;
    }

    /** One tool's place. */
    public record Place(ToolId toolId, ToolTypeId toolTypeId) {}
}
