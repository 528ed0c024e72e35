package dev.easel.query.credits;

import dev.easel.api.credits.ApprovalState;
import dev.easel.platform.EaselPosition;
import dev.easel.query.credits.ApprovalRows.Row;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Filters;
import dev.easel.query.platform.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a second person: who wants it, why, and what it would make of the balance. */
@RestController
class ApprovalReads {

    private final ApprovalRows rows;
    private final People people;
    private final EaselPosition position;

    ApprovalReads(ApprovalRows rows, People people, EaselPosition position) {
        this.rows = rows;
        this.people = people;
        this.position = position;
    }

    @GetMapping("/api/admin/approvals")
    ApprovalList list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var most = Cursor.limit(limit);
        var asked = Filters.constant("state", state, ApprovalState.class);
        var below = Cursor.read(cursor);
        position.await(request, response, CreditApprovals.GROUP, CreditBalances.GROUP);
        var found = rows.list(asked, most, below);
        var shown = found.subList(0, Math.min(found.size(), most));
        var known = people.of(concerned(shown));
        return new ApprovalList(
                shown.stream().map(row -> Approval.of(row, known)).toList(),
                found.size() > shown.size() ? new Cursor(shown.getLast().position(), 0).text() : null);
    }

    private static List<String> concerned(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.owner(), row.requestedBy(), row.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** @param nextCursor absent at the end */
    record ApprovalList(List<Approval> approvals, @Nullable String nextCursor) {}

    /**
     * @param before what the owner has now; absent once it is decided
     * @param after what the owner would have then; below 0 it cannot be carried out
     * @param note why it was declined, or the code with which the ledger refused it
     */
    record Approval(
            String approvalId,
            @Nullable Someone owner,
            String ledgerId,
            long amount,
            String type,
            String reasonCode,
            String reason,
            ApprovalState state,
            @Nullable Long before,
            @Nullable Long after,
            Someone requestedBy,
            Instant requestedAt,
            Instant lapsesAt,
            @Nullable Someone decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {

        static Approval of(Row row, Map<String, People.Person> people) {
            var isOpen = row.state() == ApprovalState.REQUESTED;
            return new Approval(
                    row.approvalId(),
                    Someone.of(row.owner(), people),
                    row.ledgerId(),
                    row.amount(),
                    row.source().equals("BONUS") ? "BONUS" : "ADMIN_ADJUSTMENT",
                    row.reasonCode(),
                    row.reason(),
                    row.state(),
                    isOpen ? row.available() : null,
                    isOpen ? row.available() + row.amount() : null,
                    new Someone(row.requestedBy(), people.get(row.requestedBy())),
                    row.requestedAt(),
                    row.lapsesAt(),
                    Someone.of(row.decidedBy(), people),
                    row.decidedAt(),
                    row.note());
        }
    }

    /** A person, by name where it is known. */
    record Someone(
            String id, @Nullable String name, @Nullable String email) {

        Someone(String id, People.@Nullable Person known) {
            this(id, known == null ? null : known.name(), known == null ? null : known.email());
        }

        static @Nullable Someone of(@Nullable String id, Map<String, People.Person> people) {
            return id == null ? null : new Someone(id, people.get(id));
        }
    }
}
