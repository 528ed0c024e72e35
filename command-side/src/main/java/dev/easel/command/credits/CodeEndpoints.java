package dev.easel.command.credits;

import dev.easel.api.Derived;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeTerms;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.Redemption;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.IssueCode;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.RedeemCode;
import dev.easel.api.credits.commands.RevokeCode;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Redemption codes: made and taken back by operators, redeemed by whoever has one. */
@RestController
class CodeEndpoints {

    private static final String BATCH_PREFIX = "batch";
    private static final int MOST_CODES = 500;
    private static final long MOST_CREDITS = 1_000_000;
    private static final int LONGEST_LIFE = 3_650;

    private final Commands commands;
    private final CodeKeys keys;
    private final Credits limit;
    private final EaselPosition position;
    private final Clock clock;

    /** @param limit what one person may give away at once */
    CodeEndpoints(Commands commands, CodeKeys keys, Credits limit, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.keys = keys;
        this.limit = limit;
        this.position = position;
        this.clock = clock;
    }

    /** The same codes again when the key is; they are kept nowhere. */
    @PostMapping("/api/admin/redemption-codes")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedCodes issue(
            Caller caller,
            @Valid @RequestBody NewCodes body,
            HttpServletRequest request,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        var key = Idempotency.key(request, null);
        if (key == null) {
            throw invalid("/idempotencyKey", "A batch needs an idempotency key.");
        }
        var terms = body.terms(limit);
        var batch = Derived.id(BATCH_PREFIX, "codes", caller.accountId().value(), key);
        var now = now();
        var codes = IntStream.rangeClosed(1, body.count())
                .mapToObj(number -> issue(batch, keys.text(batch, number), terms, now))
                .toList();
        position.tell(response);
        return new IssuedCodes(batch, codes);
    }

    @DeleteMapping("/api/admin/redemption-codes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable String id, HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        try {
            commands.tell(new RevokeCode(new CodeId(id), now()));
        } catch (AggregateNotFoundException | IllegalArgumentException missing) {
            throw Problem.notFound("Code");
        }
        position.tell(response);
    }

    /** The saga gives the credits, too, should this process not come to it; whoever is first. */
    @PostMapping("/api/credits/redemptions")
    Redeemed redeem(Caller caller, @Valid @RequestBody TypedCode body, HttpServletResponse response) {
        var code = keys.id(CodeText.read(body.code()));
        Redemption redemption = redeem(new RedeemCode(code, caller.owner(), now()));
        var ledger = redemption.ledgerId();
        commands.tell(new OpenLedger(ledger, caller.owner()));
        GrantAnswer grant =
                commands.ask(new GrantCredits(ledger, redemption.lot(), redemption.reason(), redemption.at()));
        Replays.tell(redemption.repeated(), position, response);
        return Redeemed.of(redemption, grant);
    }

    private Redemption redeem(RedeemCode command) {
        try {
            return commands.ask(command);
        } catch (AggregateNotFoundException missing) {
            throw Problem.notFound("Code");
        }
    }

    private IssuedCode issue(String batch, CodeText text, CodeTerms terms, Instant now) {
        var id = keys.id(text);
        commands.tell(new IssueCode(id, batch, text.ending(), terms, now));
        return new IssuedCode(id.value(), text.toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Problem invalid(String field, String detail) {
        return Problem.invalid(List.of(new Problem.FieldError(field, detail)));
    }

    /**
     * @param amount credits of each code
     * @param campaign what they are for, shown to whoever redeems one
     * @param redeemableTill absent when they can be redeemed for ever
     * @param creditsLastDays days after which what they gave expires; absent when that never does
     */
    record NewCodes(
            @NotNull @Min(1) @Max(MOST_CODES) Integer count,
            @NotNull @Min(1) @Max(MOST_CREDITS) Long amount,

            @NotBlank @Size(max = 100) @Pattern(regexp = GivenGrounds.TEXT, message = GivenGrounds.NO_TEXT)
            String campaign,

            @Nullable Instant redeemableTill,
            @Nullable @Min(1) @Max(LONGEST_LIFE) Integer creditsLastDays) {

        CodeTerms terms(Credits limit) {
            var each = Credits.credits(amount);
            if (!limit.covers(each)) {
                throw invalid("/amount", "A code gives at most " + limit + " credits: more needs a second person.");
            }
            var till = redeemableTill == null ? null : redeemableTill.truncatedTo(ChronoUnit.MICROS);
            return new CodeTerms(each, campaign.strip(), till, creditsLastDays);
        }
    }

    /** @param codes to be given away; they are shown to nobody again */
    record IssuedCodes(String batchId, List<IssuedCode> codes) {}

    record IssuedCode(String codeId, String code) {}

    record TypedCode(@NotBlank @Size(max = 100) String code) {}

    /**
     * @param amount what it gave
     * @param balance right after that
     * @param expiresAt absent when it never does
     */
    record Redeemed(
            long amount,
            long balance,
            String campaign,
            String transactionId,
            @Nullable Instant expiresAt) {

        static Redeemed of(Redemption redemption, GrantAnswer grant) {
            var lot = redemption.lot();
            return new Redeemed(
                    lot.amount().units(),
                    grant.first().available().units(),
                    redemption.reason(),
                    lot.lotId().value(),
                    lot.expiresAt());
        }
    }
}
