package dev.easel.command.credits;

import dev.easel.api.accounts.Role;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.RefundAnswer;
import dev.easel.api.credits.RefundId;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives back what was spent on a task. */
@RestController
class RefundEndpoints {

    private final Commands commands;
    private final EaselPosition position;
    private final Clock clock;

    RefundEndpoints(Commands commands, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.position = position;
        this.clock = clock;
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
        var payment = payment(id);
        RefundAnswer given = commands.ask(new RefundCapture(
                payment.ledgerId(),
                payment.holdId(),
                refund,
                Credits.credits(body.amount()),
                new Grounds(body.reasonCode(), body.reason()),
                clock.instant()));
        Replays.tell(given.repeated(), position, response);
        return new TaskRefunded(
                given.amount().units(), given.first().available().units(), refund.value());
    }

    private Payment payment(String id) {
        try {
            TaskAnswer task = commands.ask(new InspectTask(taskId(id)));
            return task.payment();
        } catch (AggregateNotFoundException missing) {
            throw Problem.notFound("Task");
        }
    }

    private static TaskId taskId(String text) {
        try {
            return new TaskId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("Task");
        }
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
