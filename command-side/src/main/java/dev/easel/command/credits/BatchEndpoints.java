package dev.easel.command.credits;

import static java.util.stream.Collectors.groupingBy;

import dev.easel.api.Derived;
import dev.easel.api.Refusal;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.ApprovalId;
import dev.easel.command.credits.Adjustments.Awaited;
import dev.easel.command.credits.Adjustments.Made;
import dev.easel.command.credits.Adjustments.Outcome;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives credits to many under one key. Rows stand for themselves: each has an id derived from the key and its account, so
 * a batch that broke off is sent again as a whole, and gives nothing twice.
 */
@RestController
class BatchEndpoints {

    private static final int MOST_ROWS = 1_000;
    private static final long MOST_AT_ONCE = 1_000_000;

    private final Adjustments adjustments;
    private final EaselPosition position;

    BatchEndpoints(Adjustments adjustments, EaselPosition position) {
        this.adjustments = adjustments;
        this.position = position;
    }

    @PostMapping("/api/admin/credits/batch")
    BatchOutcome give(
            Caller caller,
            @Valid @RequestBody CreditBatch body,
            HttpServletRequest request,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        var key = Idempotency.key(request, null);
        if (key == null) {
            throw invalid("/idempotencyKey", "A batch needs an idempotency key.");
        }
        body.requireEachOnce();
        var results =
                body.rows().stream().map(row -> give(row, body, key, caller)).toList();
        position.tell(response);
        return BatchOutcome.of(results);
    }

    private RowResult give(BatchRow row, CreditBatch batch, String key, Caller caller) {
        var by = caller.accountId();
        var id = new ApprovalId(Derived.id(ApprovalId.PREFIX, "batch", by.value(), key, row.accountId()));
        try {
            var ledger = adjustments.ledgerOf(row.accountId());
            return RowResult.of(row, adjustments.make(id, ledger, batch.adjustment(row), by));
        } catch (CommandExecutionException failure) {
            var refusal = failure.<Refusal>getDetails().orElseThrow(() -> failure);
            return RowResult.refused(row, refusal.code());
        } catch (Problem problem) {
            if (problem.status() >= 500) {
                throw problem; // the rest can be sent again
            }
            return RowResult.refused(row, problem.code());
        }
    }

    private static Problem invalid(String field, String detail) {
        return Problem.invalid(List.of(new Problem.FieldError(field, detail)));
    }

    /** @param reason shown to the owners */
    record CreditBatch(
            @NotNull @Size(max = 40) String type,

            @NotBlank @Size(max = 64) @Pattern(regexp = GivenGrounds.TEXT, message = GivenGrounds.NO_TEXT)
            String reasonCode,

            @NotBlank @Size(max = 500) @Pattern(regexp = GivenGrounds.TEXT, message = GivenGrounds.NO_TEXT)
            String reason,

            @NotEmpty @Size(max = MOST_ROWS) List<@Valid BatchRow> rows) {

        Adjustment adjustment(BatchRow row) {
            return new CreditAdjustment(row.amount(), type, reasonCode, reason).adjustment();
        }

        /** One account twice under one key would be one gift. */
        void requireEachOnce() {
            adjustment(rows.getFirst());
            var seen = new HashSet<String>();
            for (var i = 0; i < rows.size(); i++) {
                if (!seen.add(rows.get(i).accountId())) {
                    throw invalid("/rows/" + i + "/accountId", "This account comes twice.");
                }
            }
        }
    }

    record BatchRow(
            @NotBlank @Size(max = 80) String accountId,
            @NotNull @Min(1) @Max(MOST_AT_ONCE) Long amount) {}

    /** @param results in the order of the rows */
    record BatchOutcome(int given, int awaiting, int refused, List<RowResult> results) {

        static BatchOutcome of(List<RowResult> results) {
            var byState = results.stream().collect(groupingBy(RowResult::state));
            return new BatchOutcome(
                    count(byState.get(RowState.GIVEN)),
                    count(byState.get(RowState.AWAITS_APPROVAL)),
                    count(byState.get(RowState.REFUSED)),
                    results);
        }

        private static int count(@Nullable List<RowResult> some) {
            return some == null ? 0 : some.size();
        }
    }

    enum RowState {
        GIVEN,
        AWAITS_APPROVAL,
        REFUSED
    }

    /**
     * @param balance right after it, of what was given
     * @param code why it was refused
     */
    record RowResult(
            String accountId,
            RowState state,
            @Nullable Long balance,
            @Nullable String transactionId,
            @Nullable String approvalId,
            @Nullable String code) {

        static RowResult of(BatchRow row, Outcome outcome) {
            return switch (outcome) {
                case Made made ->
                    new RowResult(row.accountId(), RowState.GIVEN, made.balance(), made.transactionId(), null, null);
                case Awaited awaited ->
                    new RowResult(row.accountId(), RowState.AWAITS_APPROVAL, null, null, awaited.approvalId(), null);
            };
        }

        static RowResult refused(BatchRow row, String code) {
            return new RowResult(row.accountId(), RowState.REFUSED, null, null, null, code);
        }
    }
}
