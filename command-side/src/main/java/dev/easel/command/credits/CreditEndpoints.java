package dev.easel.command.credits;

import dev.easel.api.accounts.Role;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.FreezeLedger;
import dev.easel.api.credits.commands.LedgerCommand;
import dev.easel.api.credits.commands.UnfreezeLedger;
import dev.easel.command.credits.Adjustments.Awaited;
import dev.easel.command.credits.Adjustments.Made;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Credits by the hand of an operator: given and taken, frozen and let go. */
@RestController
class CreditEndpoints {

    private final Commands commands;
    private final Adjustments adjustments;
    private final EaselPosition position;

    CreditEndpoints(Commands commands, Adjustments adjustments, EaselPosition position) {
        this.commands = commands;
        this.adjustments = adjustments;
        this.position = position;
    }

    @PostMapping("/api/admin/users/{id}/credits")
    ResponseEntity<Object> adjust(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody CreditAdjustment body,
            HttpServletRequest request,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        var adjustment = body.adjustment();
        return adjust(caller, adjustments.ledgerOf(id), adjustment, request, response);
    }

    @PostMapping("/api/admin/app-users/{id}/credits")
    ResponseEntity<Object> adjustForAppUser(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody CreditAdjustment body,
            HttpServletRequest request,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        var adjustment = body.adjustment();
        return adjust(caller, adjustments.ledgerOfAppUser(id), adjustment, request, response);
    }

    private ResponseEntity<Object> adjust(
            Caller caller,
            LedgerId ledger,
            Adjustment adjustment,
            HttpServletRequest request,
            HttpServletResponse response) {
        var key = Idempotency.key(request, null);
        var approval = new ApprovalId(Idempotency.id(ApprovalId.PREFIX, caller, request, key));
        var outcome = adjustments.make(approval, ledger, adjustment, caller.accountId());
        Replays.tell(outcome.repeated(), position, response);
        return switch (outcome) {
            case Made made -> ResponseEntity.ok(new CreditsAdjusted(made.balance(), made.transactionId()));
            case Awaited awaited ->
                ResponseEntity.status(HttpStatus.ACCEPTED).body(new ApprovalAwaited(awaited.approvalId()));
        };
    }

    @PostMapping("/api/admin/users/{id}/credits/freeze")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void freeze(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody GivenGrounds body,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        tell(new FreezeLedger(adjustments.ledgerOf(id), body.grounds()), response);
    }

    @PostMapping("/api/admin/users/{id}/credits/unfreeze")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfreeze(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody GivenGrounds body,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        tell(new UnfreezeLedger(adjustments.ledgerOf(id), body.grounds()), response);
    }

    private void tell(LedgerCommand command, HttpServletResponse response) {
        commands.tell(command);
        position.tell(response);
    }

    /**
     * @param balance credits that can be spent after it
     * @param transactionId the lot that was given, or the adjustment that took credits
     */
    record CreditsAdjusted(long balance, String transactionId) {}

    /** It waits for a second person. */
    record ApprovalAwaited(String approvalId) {}
}
