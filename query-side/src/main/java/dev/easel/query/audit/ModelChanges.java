package dev.easel.query.audit;

import dev.easel.api.catalog.events.ModelDefined;
import dev.easel.api.catalog.events.ModelEvent;
import dev.easel.api.catalog.events.ModelRemoved;
import dev.easel.api.catalog.events.RouteDefined;
import dev.easel.api.catalog.events.RouteRemoved;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** What the events of AI models changed. */
final class ModelChanges {

    private static final String ROUTES = "routes";

    private final AuditBook book;

    ModelChanges(AuditBook book) {
        this.book = book;
    }

    void note(ModelEvent event, Happening happening) {
        switch (event) {
            case ModelDefined it ->
                book.change(
                        Kind.MODEL,
                        happening,
                        model -> model.define(it.definition().name(), Forms.of(it.definition())));
            case ModelRemoved _ -> book.change(Kind.MODEL, happening, State::remove);
            case RouteDefined it ->
                reroute(happening, routes -> {
                    routes.set(it.route().routeId().value(), Forms.of(it.route()));
                    return routes;
                });
            case RouteRemoved it ->
                reroute(happening, routes -> {
                    routes.remove(it.routeId().value());
                    return routes;
                });
        }
    }

    private void reroute(Happening happening, UnaryOperator<ObjectNode> change) {
        book.change(Kind.MODEL, happening, model -> {
            var before = model.value(ROUTES) instanceof ObjectNode known ? known : Forms.empty();
            var after = change.apply(before.deepCopy());
            model.set(ROUTES, after);
            return new Values(Forms.only(ROUTES, before), Forms.only(ROUTES, after));
        });
    }
}
