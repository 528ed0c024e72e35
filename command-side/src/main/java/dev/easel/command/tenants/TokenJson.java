package dev.easel.command.tenants;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.easel.command.tenants.TokenGrants.Granted;
import dev.easel.platform.Problem;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Grants by an app's server, on the wire. */
final class TokenJson {

    private static final long MOST_AT_ONCE = 1_000_000;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_ROWS = 500;

    private TokenJson() {}

    /** @param reason shown to the user */
    @JsonNaming(SnakeCaseStrategy.class)
    record Grant(
            @NotNull @Min(1) @Max(MOST_AT_ONCE) Long amount,

            @NotBlank @Size(max = LONGEST_REASON) @Pattern(regexp = TenantJson.TEXT, message = TenantJson.NO_TEXT)
            String reason,

            @Nullable String idempotencyKey) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record GrantedTokens(
            String externalId, long previousBalance, long amountAdded, long newBalance, String transactionId) {

        static GrantedTokens of(Granted granted) {
            return new GrantedTokens(
                    granted.externalId(),
                    granted.previousBalance(),
                    granted.amount(),
                    granted.newBalance(),
                    granted.transactionId());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Batch(
            @NotEmpty @Size(max = MOST_ROWS) List<@NotNull @Valid Row> grants,
            @Nullable String idempotencyKey) {

        /** One user twice under one key would be one gift. */
        void requireEachOnce() {
            var seen = new HashSet<String>();
            for (var i = 0; i < grants.size(); i++) {
                if (!seen.add(grants.get(i).externalId())) {
                    throw Problem.invalid(
                            List.of(new Problem.FieldError("/grants/" + i + "/external_id", "This user comes twice.")));
                }
            }
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Row(
            @NotNull @Size(max = 200) String externalId,
            @NotNull @Min(1) @Max(MOST_AT_ONCE) Long amount,

            @NotBlank @Size(max = LONGEST_REASON) @Pattern(regexp = TenantJson.TEXT, message = TenantJson.NO_TEXT)
            String reason) {}

    /** @param results in the order of the rows */
    @JsonNaming(SnakeCaseStrategy.class)
    record BatchAnswer(List<RowAnswer> results, long succeeded, long failed) {

        BatchAnswer {
            results = List.copyOf(results);
        }

        static BatchAnswer of(List<RowAnswer> results) {
            var succeeded = results.stream().filter(RowAnswer::success).count();
            return new BatchAnswer(results, succeeded, results.size() - succeeded);
        }
    }

    /** @param error the code of the refusal */
    @JsonNaming(SnakeCaseStrategy.class)
    record RowAnswer(
            String externalId,
            boolean success,
            @Nullable Long newBalance,
            @Nullable String transactionId,
            @Nullable String error,
            @JsonIgnore boolean repeated) {

        static RowAnswer of(Granted granted) {
            return new RowAnswer(
                    granted.externalId(),
                    true,
                    granted.newBalance(),
                    granted.transactionId(),
                    null,
                    granted.repeated());
        }

        static RowAnswer refused(String externalId, String code) {
            return new RowAnswer(externalId, false, null, null, code, false);
        }
    }
}
