package dev.easel.command.credits;

import dev.easel.api.accounts.Role;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.RefundId;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives back what was spent on a task. */
@RestController
class RefundEndpoints {

    private final Refunds refunds;
    private final EaselPosition position;

    RefundEndpoints(Refunds refunds, EaselPosition position) {
        this.refunds = refunds;
        this.position = position;
    }

    @PostMapping("/api/admin/tasks/{id}/refund")
    TaskRefunded refund(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody TaskRefund body,
            HttpServletRequest request,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        var key = Idempotency.key(request, null);
        var refund = new RefundId(Idempotency.id(RefundId.PREFIX, caller, request, key));
        var given = refunds.make(refund, id, body.amount(), new Grounds(body.reasonCode(), body.reason()));
        Replays.tell(given.repeated(), position, response);
        return new TaskRefunded(
                given.amount().units(), given.first().available().units(), refund.value());
    }

    /**
     * @param amount credits, at most what was spent and not given back yet
     * @param reason shown to the owner
     */
    record TaskRefund(
            @NotNull @Min(1) Long amount,

            @NotBlank @Size(max = 64) @Pattern(regexp = GivenGrounds.TEXT, message = GivenGrounds.NO_TEXT)
            String reasonCode,

            @NotBlank @Size(max = 500) @Pattern(regexp = GivenGrounds.TEXT, message = GivenGrounds.NO_TEXT)
            String reason) {}

    /**
     * @param balance credits that can be spent after it, but for those whose lot is over
     * @param transactionId names the refund
     */
    record TaskRefunded(long amount, long balance, String transactionId) {}
}
