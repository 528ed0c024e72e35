package dev.easel.command.credits;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Credits from the hand of an operator. */
@RestController
class CreditEndpoints {

    private static final long MOST_AT_ONCE = 1_000_000;

    private final Commands commands;
    private final EaselPosition position;
    private final Clock clock;

    CreditEndpoints(Commands commands, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.position = position;
        this.clock = clock;
    }

    @PostMapping("/api/admin/users/{id}/credits")
    CreditsAdjusted adjust(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody CreditAdjustment body,
            HttpServletRequest request,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        var source = source(body.type());
        var key = Idempotency.key(request, null);
        var lot = new LotId(Idempotency.id(LotId.PREFIX, caller, request, key));
        var given = give(owner(id), lot, source, body);
        if (given.repeated()) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        position.tell(response);
        return new CreditsAdjusted(given.first().available().units(), lot.value());
    }

    private GrantAnswer give(Owner owner, LotId id, LotSource source, CreditAdjustment body) {
        var ledger = LedgerId.of(owner);
        var now = clock.instant();
        commands.tell(new OpenLedger(ledger, owner)); // the welcome may not have come yet
        var lot = new Lot(id, source, Credits.credits(body.amount()), source.priority(), now, null);
        GrantAnswer answer = commands.ask(new GrantCredits(ledger, lot, body.reasonCode(), body.reason(), now));
        if (!body.isWhatWasGiven(answer, source)) {
            throw refuse(new IdempotencyMismatch(id.value()));
        }
        return answer;
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

    private static LotSource source(String type) {
        return switch (type) {
            case "ADMIN_ADJUSTMENT" -> LotSource.ADJUSTMENT;
            case "BONUS" -> LotSource.BONUS;
            default ->
                throw Problem.invalid(List.of(new Problem.FieldError("/type", "Expected ADMIN_ADJUSTMENT or BONUS.")));
        };
    }

    /**
     * @param amount credits
     * @param reason shown to the owner
     */
    record CreditAdjustment(
            @NotNull
            @Min(value = 1, message = "must be at least 1: credits are given here, not taken")
            @Max(MOST_AT_ONCE)
            Long amount,

            @NotNull @Size(max = 40) String type,

            @NotBlank @Size(max = 64) @Pattern(regexp = TEXT, message = NO_TEXT)
            String reasonCode,

            @NotBlank @Size(max = 500) @Pattern(regexp = TEXT, message = NO_TEXT)
            String reason) {

        private static final String TEXT = "[\\P{Cc}\\t\\r\\n]*";
        private static final String NO_TEXT = "must not have control characters";

        boolean isWhatWasGiven(GrantAnswer answer, LotSource source) {
            return answer.lot().source() == source
                    && reasonCode.equals(answer.reasonCode())
                    && reason.equals(answer.reason());
        }
    }

    /**
     * @param balance credits that can be spent after it
     * @param transactionId the lot that was given
     */
    record CreditsAdjusted(long balance, String transactionId) {}
}
