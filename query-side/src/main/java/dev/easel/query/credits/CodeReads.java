package dev.easel.query.credits;

import dev.easel.api.credits.CodeState;
import dev.easel.platform.EaselPosition;
import dev.easel.query.credits.ApprovalReads.Someone;
import dev.easel.query.credits.CodeRows.Row;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Filters;
import dev.easel.query.platform.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Redemption codes: what each is good for, and what became of it. */
@RestController
class CodeReads {

    private final CodeRows rows;
    private final People people;
    private final EaselPosition position;
    private final Clock clock;

    CodeReads(CodeRows rows, People people, EaselPosition position, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.position = position;
        this.clock = clock;
    }

    @GetMapping("/api/admin/redemption-codes")
    CodeList list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String batchId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var most = Cursor.limit(limit);
        var asked = Filters.constant("state", state, CodeState.class);
        var batch = Filters.text("batchId", batchId);
        var below = Cursor.read(cursor);
        position.await(request, response, RedemptionCodes.GROUP);
        var found = rows.list(asked, batch, clock.instant(), most, below);
        var shown = found.subList(0, Math.min(found.size(), most));
        var known = people.of(shown.stream()
                .map(Row::redeemedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new CodeList(
                shown.stream().map(row -> Code.of(row, known)).toList(),
                found.size() > shown.size() ? new Cursor(shown.getLast().position(), 0).text() : null);
    }

    /** @param nextCursor absent at the end */
    record CodeList(List<Code> codes, @Nullable String nextCursor) {}

    /**
     * @param ending the last four characters of its text, which is kept nowhere
     * @param ledgerId of whoever redeemed it
     * @param endedAt when it was redeemed or taken back
     */
    record Code(
            String codeId,
            String batchId,
            String ending,
            String campaign,
            long amount,
            @Nullable Integer creditsLastDays,
            @Nullable Instant redeemableTill,
            Instant issuedAt,
            CodeState state,
            @Nullable Someone redeemedBy,
            @Nullable String ledgerId,
            @Nullable Instant endedAt) {

        static Code of(Row row, Map<String, People.Person> people) {
            return new Code(
                    row.codeId(),
                    row.batchId(),
                    row.ending(),
                    row.campaign(),
                    row.amount(),
                    row.creditsLastDays(),
                    row.redeemableTill(),
                    row.issuedAt(),
                    row.state(),
                    Someone.of(row.redeemedBy(), people),
                    row.ledgerId(),
                    row.endedAt());
        }
    }
}
