package dev.easel.query.audit;

import dev.easel.platform.EaselPosition;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What administrators changed, for them and for finance. */
@RestController
class AuditReads {

    private final AuditRows rows;
    private final People people;
    private final EaselPosition position;

    AuditReads(AuditRows rows, People people, EaselPosition position) {
        this.rows = rows;
        this.people = people;
        this.position = position;
    }

    @GetMapping("/api/admin/audit-log")
    AuditLog list(AuditQuery query, HttpServletRequest request, HttpServletResponse response) {
        var asked = query.selection();
        position.await(request, response, AuditEntries.GROUP);
        var found = rows.list(asked);
        var shown = found.subList(0, Math.min(found.size(), asked.limit()));
        var known = people.of(concerned(shown));
        return new AuditLog(
                shown.stream().map(row -> AuditLog.Entry.of(row, known)).toList(),
                found.size() > shown.size() ? new Cursor(shown.getLast().position(), 0).text() : null);
    }

    private static List<String> concerned(List<AuditRows.Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.actor(), row.person()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
