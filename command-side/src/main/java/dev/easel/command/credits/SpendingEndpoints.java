package dev.easel.command.credits;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.SpendingAnswer;
import dev.easel.api.credits.SpendingLimit;
import dev.easel.api.credits.SpendingPeriod;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.SetSpendingLimit;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An owner's own limit, below the balance: what may be set aside in every day or month. */
@RestController
class SpendingEndpoints {

    private static final long MOST = 1_000_000_000;

    private final Commands commands;
    private final EaselPosition position;
    private final Clock clock;

    SpendingEndpoints(Commands commands, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.position = position;
        this.clock = clock;
    }

    @PutMapping("/api/credits/spending-limit")
    OwnLimit set(Caller caller, @Valid @RequestBody NewLimit body, HttpServletResponse response) {
        var limit = new SpendingLimit(Credits.credits(body.amount()), body.period());
        SpendingAnswer answer = commands.ask(new SetSpendingLimit(ledgerOf(caller), limit, clock.instant()));
        position.tell(response);
        return OwnLimit.of(answer);
    }

    @DeleteMapping("/api/credits/spending-limit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, HttpServletResponse response) {
        commands.tell(new SetSpendingLimit(ledgerOf(caller), null, clock.instant()));
        position.tell(response);
    }

    /** The welcome that opens the ledger may not have come yet. */
    private LedgerId ledgerOf(Caller caller) {
        var ledger = LedgerId.of(caller.owner());
        commands.tell(new OpenLedger(ledger, caller.owner()));
        return ledger;
    }

    record NewLimit(
            @NotNull @Min(1) @Max(MOST) Long amount,
            @NotNull SpendingPeriod period) {}

    /**
     * @param used of the present day or month, since there is a limit
     * @param resetsAt when that is over
     */
    record OwnLimit(long amount, SpendingPeriod period, long used, Instant resetsAt) {

        static OwnLimit of(SpendingAnswer answer) {
            var limit = answer.limit();
            return new OwnLimit(
                    limit.amount().units(), limit.period(), answer.used().units(), answer.resetsAt());
        }
    }
}
