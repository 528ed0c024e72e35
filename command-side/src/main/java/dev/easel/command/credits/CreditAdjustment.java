package dev.easel.command.credits;

import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LotSource;
import dev.easel.platform.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an operator wants to give, or to take, as it comes in.
 *
 * @param amount signed credits
 * @param reason shown to the owner
 */
record CreditAdjustment(
        @NotNull @Min(-MOST_AT_ONCE) @Max(MOST_AT_ONCE) Long amount,
        @NotNull @Size(max = 40) String type,

        @NotBlank @Size(max = 64) @Pattern(regexp = GivenGrounds.TEXT, message = GivenGrounds.NO_TEXT)
        String reasonCode,

        @NotBlank @Size(max = 500) @Pattern(regexp = GivenGrounds.TEXT, message = GivenGrounds.NO_TEXT)
        String reason) {

    static final long MOST_AT_ONCE = 1_000_000;

    /** The same, complete; refused when it makes no sense. */
    Adjustment adjustment() {
        if (amount == 0) {
            throw invalid("/amount", "amount must not be 0");
        }
        var source = source();
        if (amount < 0 && source != LotSource.ADJUSTMENT) {
            throw invalid("/type", "Credits are taken as an ADMIN_ADJUSTMENT, not as a BONUS.");
        }
        return new Adjustment(amount, source, new Grounds(reasonCode, reason));
    }

    private LotSource source() {
        return switch (type) {
            case "ADMIN_ADJUSTMENT" -> LotSource.ADJUSTMENT;
            case "BONUS" -> LotSource.BONUS;
            default -> throw invalid("/type", "Expected ADMIN_ADJUSTMENT or BONUS.");
        };
    }

    private static Problem invalid(String field, String detail) {
        return Problem.invalid(List.of(new Problem.FieldError(field, detail)));
    }
}
