package dev.easel.command.credits;

import dev.easel.api.credits.Grounds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why an operator does something, as it comes in.
 *
 * @param reason shown to the owner
 */
record GivenGrounds(
        @NotBlank @Size(max = 64) @Pattern(regexp = TEXT, message = NO_TEXT)
        String reasonCode,

        @NotBlank @Size(max = 500) @Pattern(regexp = TEXT, message = NO_TEXT)
        String reason) {

    static final String TEXT = "[\\P{Cc}\\t\\r\\n]*";
    static final String NO_TEXT = "must not have control characters";

    Grounds grounds() {
        return new Grounds(reasonCode, reason);
    }
}
