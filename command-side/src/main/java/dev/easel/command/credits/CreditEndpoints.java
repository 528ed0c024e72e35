package dev.easel.command.credits;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.api.credits.AdjustmentAnswer;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.FreezeLedger;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.UnfreezeLedger;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.axonframework.modelling.command.AggregateNotFoundException;
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
    private final Approvals approvals;
    private final EaselPosition position;
    private final Clock clock;

    CreditEndpoints(Commands commands, Approvals approvals, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.approvals = approvals;
        this.position = position;
        this.clock = clock;
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
        var approval =
                new ApprovalId(Idempotency.id(ApprovalId.PREFIX, caller, request, Idempotency.key(request, null)));
        var ledger = opened(id);
        if (approvals.areNeeded(adjustment)) {
            var asked = approvals.request(approval, ledger, adjustment, caller.accountId());
            Replays.tell(asked.repeated(), position, response);
            return ResponseEntity.status(HttpStatus.ACCEPTED).body(new ApprovalAwaited(approval.value()));
        }
        AdjustmentAnswer made =
                commands.ask(new AdjustCredits(ledger, AdjustmentId.of(approval), adjustment, clock.instant()));
        Replays.tell(made.repeated(), position, response);
        return ResponseEntity.ok(CreditsAdjusted.of(made));
    }

    @PostMapping("/api/admin/users/{id}/credits/freeze")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void freeze(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody GivenGrounds body,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        commands.tell(new FreezeLedger(opened(id), body.grounds()));
        position.tell(response);
    }

    @PostMapping("/api/admin/users/{id}/credits/unfreeze")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfreeze(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody GivenGrounds body,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        commands.tell(new UnfreezeLedger(opened(id), body.grounds()));
        position.tell(response);
    }

    /** The ledger of an account; the welcome that opens it may not have come yet. */
    private LedgerId opened(String id) {
        var owner = owner(id);
        var ledger = LedgerId.of(owner);
        commands.tell(new OpenLedger(ledger, owner));
        return ledger;
    }

    private Owner owner(String id) {
        try {
            AccountAnswer account = commands.ask(new InspectAccount(accountId(id)));
            return Owner.of(account.accountId());
        } catch (AggregateNotFoundException missing) {
            throw Problem.notFound("Account");
        }
    }

    private static AccountId accountId(String text) {
        try {
            return new AccountId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("Account");
        }
    }

    /**
     * @param balance credits that can be spent after it
     * @param transactionId the lot that was given, or the adjustment that took credits
     */
    record CreditsAdjusted(long balance, String transactionId) {

        static CreditsAdjusted of(AdjustmentAnswer made) {
            var id = made.adjustmentId();
            var transaction = made.adjustment().takes() ? id.value() : id.lot().value();
            return new CreditsAdjusted(made.first().available().units(), transaction);
        }
    }

    /** It waits for a second person. */
    record ApprovalAwaited(String approvalId) {}
}
