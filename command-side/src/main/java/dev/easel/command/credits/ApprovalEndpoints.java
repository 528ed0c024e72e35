package dev.easel.command.credits;

import dev.easel.api.accounts.Role;
import dev.easel.api.credits.ApprovalAnswer;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.ApprovalState;
import dev.easel.api.credits.commands.ApprovalCommand;
import dev.easel.api.credits.commands.ApproveAdjustment;
import dev.easel.api.credits.commands.DeclineAdjustment;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A second person's yes or no. What was approved is then carried out by a saga, so a crash in between loses nothing. */
@RestController
class ApprovalEndpoints {

    private final Commands commands;
    private final EaselPosition position;
    private final Clock clock;

    ApprovalEndpoints(Commands commands, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.position = position;
        this.clock = clock;
    }

    @PostMapping("/api/admin/approvals/{id}/approve")
    Decided approve(Caller caller, @PathVariable String id, HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        return decide(new ApproveAdjustment(approvalId(id), caller.accountId(), clock.instant()), response);
    }

    @PostMapping("/api/admin/approvals/{id}/decline")
    Decided decline(
            Caller caller, @PathVariable String id, @Valid @RequestBody Refused body, HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        return decide(
                new DeclineAdjustment(approvalId(id), caller.accountId(), body.reason(), clock.instant()), response);
    }

    private Decided decide(ApprovalCommand command, HttpServletResponse response) {
        try {
            ApprovalAnswer answer = commands.ask(command);
            Replays.tell(answer.repeated(), position, response);
            return new Decided(answer.approvalId().value(), answer.state());
        } catch (AggregateNotFoundException missing) {
            throw Problem.notFound("Approval");
        }
    }

    private static ApprovalId approvalId(String text) {
        try {
            return new ApprovalId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("Approval");
        }
    }

    /** @param reason for whoever asked */
    record Refused(
            @NotBlank @Size(max = 500) @Pattern(regexp = GivenGrounds.TEXT, message = GivenGrounds.NO_TEXT)
            String reason) {}

    record Decided(String approvalId, ApprovalState state) {}
}
