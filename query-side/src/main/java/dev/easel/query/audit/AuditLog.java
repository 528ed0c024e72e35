package dev.easel.query.audit;

import dev.easel.query.platform.People.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Changes, newest first, on the wire.
 *
 * @param nextCursor absent at the end
 */
record AuditLog(List<Entry> entries, @Nullable String nextCursor) {

    AuditLog {
        entries = List.copyOf(entries);
    }

    /**
     * One change.
     *
     * @param entityName what people call it
     * @param ownerId account whose ledger or task it is
     */
    record Entry(
            String id,
            long position,
            String action,
            Kind entityType,
            String entityId,
            @Nullable String entityName,
            @Nullable String ownerId,
            Actor actor,
            Instant at,
            @Nullable String requestId,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        static Entry of(AuditRows.Row row, Map<String, Person> people) {
            var about = row.person();
            var person = about == null ? null : people.get(about);
            return new Entry(
                    row.id(),
                    row.position(),
                    row.action(),
                    row.kind(),
                    row.entityId(),
                    row.entityName() == null && person != null ? name(person) : row.entityName(),
                    row.owner(),
                    Actor.of(row.actor(), people.get(row.actor())),
                    row.at(),
                    row.requestId(),
                    row.before(),
                    row.after());
        }

        private static String name(Person person) {
            return person.name().isBlank() ? person.email() : person.name();
        }
    }

    /** @param type admin, api or system */
    record Actor(
            String id,
            String type,
            @Nullable String name,
            @Nullable String email) {

        static Actor of(String id, @Nullable Person person) {
            var type = id.startsWith("acc_") ? "admin" : id.startsWith("key_") ? "api" : "system";
            return person == null
                    ? new Actor(id, type, null, null)
                    : new Actor(id, type, person.name(), person.email());
        }
    }
}
