package dev.easel.command.credits;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Redemption;
import dev.easel.api.credits.commands.IssueCode;
import dev.easel.api.credits.commands.RedeemCode;
import dev.easel.api.credits.commands.RevokeCode;
import dev.easel.api.credits.events.CodeIssued;
import dev.easel.api.credits.events.CodeRedeemed;
import dev.easel.api.credits.events.CodeRevoked;
import dev.easel.api.credits.refusals.CodeUnusable;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Credits for whoever comes first with a code. It begins when it is issued and ends once: redeemed, or taken back. It can
 * be redeemed until its time is over; whoever did gets the same answer again, for ever. That the ledger gets the credits
 * follows from its event.
 */
@AggregateRoot(type = "redemption-code")
class RedemptionCode {

    @AggregateIdentifier
    private @Nullable CodeId id;

    private @Nullable CodeIssued issued;
    private @Nullable CodeRedeemed redeemed;
    private boolean revoked;

    RedemptionCode() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IssueCode command) {
        if (issued == null) {
            apply(new CodeIssued(command.codeId(), command.batchId(), command.ending(), command.terms(), command.at()));
        } else if (!issued.terms().equals(command.terms())) {
            throw refuse(new IdempotencyMismatch(command.batchId()));
        }
    }

    @CommandHandler
    Redemption decide(RedeemCode command) {
        if (redeemed != null && redeemed.owner().equals(command.owner())) {
            return answer(redeemed, true);
        }
        requireReady(command.at());
        var terms = requireNonNull(issued).terms();
        var ledger = LedgerId.of(command.owner());
        var lot = terms.lot(command.codeId(), ledger, command.at());
        var event = new CodeRedeemed(command.codeId(), command.owner(), ledger, lot, terms.campaign(), command.at());
        apply(event);
        return answer(event, false);
    }

    @CommandHandler
    void decide(RevokeCode command) {
        if (revoked) {
            return;
        }
        if (redeemed != null) {
            throw refuse(new CodeUnusable(command.codeId(), CodeState.REDEEMED));
        }
        apply(new CodeRevoked(command.codeId(), command.at()));
    }

    @EventSourcingHandler
    void evolve(CodeIssued event) {
        id = event.codeId();
        issued = event;
    }

    @EventSourcingHandler
    void evolve(CodeRedeemed event) {
        redeemed = event;
    }

    @EventSourcingHandler
    void evolve(CodeRevoked event) {
        revoked = true;
    }

    private void requireReady(Instant at) {
        var state = state(at);
        if (state != CodeState.READY) {
            throw refuse(new CodeUnusable(requireNonNull(id), state));
        }
    }

    private CodeState state(Instant at) {
        if (redeemed != null) {
            return CodeState.REDEEMED;
        }
        if (revoked) {
            return CodeState.REVOKED;
        }
        return requireNonNull(issued).terms().isOver(at) ? CodeState.LAPSED : CodeState.READY;
    }

    private static Redemption answer(CodeRedeemed event, boolean repeated) {
        return new Redemption(event.codeId(), event.ledgerId(), event.lot(), event.reason(), event.at(), repeated);
    }
}
