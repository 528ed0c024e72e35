package dev.easel.command.credits;

import dev.easel.api.accounts.Role;
import dev.easel.platform.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells what an operator's commands would do, and does nothing. These are addresses of their own: who loses a parameter
 * on the way must not move credits by it.
 */
@RestController
class RehearsalEndpoints {

    private final Adjustments adjustments;
    private final Refunds refunds;

    RehearsalEndpoints(Adjustments adjustments, Refunds refunds) {
        this.adjustments = adjustments;
        this.refunds = refunds;
    }

    @PostMapping("/api/admin/users/{id}/credits/dry-run")
    CreditForecast adjustment(Caller caller, @PathVariable String id, @Valid @RequestBody PlannedAdjustment body) {
        caller.require(Role.SUPER_ADMIN);
        return adjustments.rehearse(id, body.adjustment().adjustment());
    }

    @PostMapping("/api/admin/app-users/{id}/credits/dry-run")
    CreditForecast adjustmentForAppUser(
            Caller caller, @PathVariable String id, @Valid @RequestBody PlannedAdjustment body) {
        caller.require(Role.SUPER_ADMIN);
        return adjustments.rehearseForAppUser(id, body.adjustment().adjustment());
    }

    @PostMapping("/api/admin/tasks/{id}/refund/dry-run")
    CreditForecast refund(Caller caller, @PathVariable String id, @Valid @RequestBody PlannedRefund body) {
        caller.require(Role.SUPER_ADMIN);
        return refunds.rehearse(id, body.amount());
    }

    /**
     * An adjustment that nobody has given a reason for yet.
     *
     * @param amount signed credits
     */
    record PlannedAdjustment(
            @NotNull @Min(-CreditAdjustment.MOST_AT_ONCE) @Max(CreditAdjustment.MOST_AT_ONCE)
            Long amount,

            @NotNull @Size(max = 40) String type) {

        CreditAdjustment adjustment() {
            return new CreditAdjustment(amount, type, "DRY_RUN", "Dry run");
        }
    }

    /** @param amount credits, at most what was spent and not given back yet */
    record PlannedRefund(@NotNull @Min(1) Long amount) {}
}
