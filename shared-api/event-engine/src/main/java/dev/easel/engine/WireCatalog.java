package dev.easel.engine;

import dev.easel.api.WireName;
import java.util.List;

/** Names that a part of the system gives to what it stores: events, or its own saga types. */
public record WireCatalog(List<WireName> names) {

    public WireCatalog {
        names = List.copyOf(names);
    }
}
