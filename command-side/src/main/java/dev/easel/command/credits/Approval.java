package dev.easel.command.credits;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.ApprovalAnswer;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.ApprovalState;
import dev.easel.api.credits.commands.ApproveAdjustment;
import dev.easel.api.credits.commands.DeclineAdjustment;
import dev.easel.api.credits.commands.FailApproval;
import dev.easel.api.credits.commands.LapseApproval;
import dev.easel.api.credits.commands.RequestApproval;
import dev.easel.api.credits.events.ApprovalDeclined;
import dev.easel.api.credits.events.ApprovalFailed;
import dev.easel.api.credits.events.ApprovalGiven;
import dev.easel.api.credits.events.ApprovalLapsed;
import dev.easel.api.credits.events.ApprovalRequested;
import dev.easel.api.credits.refusals.ApprovalDecided;
import dev.easel.api.credits.refusals.SecondPersonNeeded;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A second person's yes to an adjustment. It begins when somebody asks for one, and ends once: approved by somebody else,
 * declined (by whoever asked, too), or lapsed. What was approved may still fail when the ledger refuses it. Whoever
 * decided gets the same answer again.
 */
@AggregateRoot(type = "approval")
class Approval {

    @AggregateIdentifier
    private @Nullable ApprovalId id;

    private @Nullable ApprovalRequested asked;
    private ApprovalState state = ApprovalState.REQUESTED;
    private @Nullable AccountId decidedBy;

    Approval() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ApprovalAnswer decide(RequestApproval command) {
        if (asked == null) {
            apply(new ApprovalRequested(
                    command.approvalId(),
                    command.ledgerId(),
                    command.adjustment(),
                    command.by(),
                    command.lapsesAt(),
                    command.at()));
            return answer(false);
        }
        if (!asked.adjustment().equals(command.adjustment())) {
            throw refuse(new IdempotencyMismatch(command.approvalId().value()));
        }
        return answer(true);
    }

    @CommandHandler
    ApprovalAnswer decide(ApproveAdjustment command) {
        if (isDecided(ApprovalState.APPROVED, command.by())) {
            return answer(true);
        }
        requireOpen(command.at());
        if (request().by().equals(command.by())) {
            throw refuse(new SecondPersonNeeded(command.approvalId()));
        }
        apply(new ApprovalGiven(
                command.approvalId(), request().ledgerId(), request().adjustment(), command.by(), command.at()));
        return answer(false);
    }

    @CommandHandler
    ApprovalAnswer decide(DeclineAdjustment command) {
        if (isDecided(ApprovalState.DECLINED, command.by())) {
            return answer(true);
        }
        requireOpen(command.at());
        apply(new ApprovalDeclined(command.approvalId(), command.by(), command.reason(), command.at()));
        return answer(false);
    }

    @CommandHandler
    void decide(LapseApproval command) {
        if (state == ApprovalState.REQUESTED && isOver(command.at())) {
            apply(new ApprovalLapsed(command.approvalId(), command.at()));
        }
    }

    @CommandHandler
    void decide(FailApproval command) {
        if (state == ApprovalState.APPROVED) {
            apply(new ApprovalFailed(command.approvalId(), command.code(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(ApprovalRequested event) {
        id = event.approvalId();
        asked = event;
    }

    @EventSourcingHandler
    void evolve(ApprovalGiven event) {
        state = ApprovalState.APPROVED;
        decidedBy = event.by();
    }

    @EventSourcingHandler
    void evolve(ApprovalDeclined event) {
        state = ApprovalState.DECLINED;
        decidedBy = event.by();
    }

    @EventSourcingHandler
    void evolve(ApprovalLapsed event) {
        state = ApprovalState.LAPSED;
    }

    @EventSourcingHandler
    void evolve(ApprovalFailed event) {
        state = ApprovalState.FAILED;
    }

    private boolean isDecided(ApprovalState how, AccountId by) {
        return state == how && by.equals(decidedBy);
    }

    private boolean isOver(Instant at) {
        return !at.isBefore(request().lapsesAt());
    }

    /** The timer that says so may be late. */
    private void requireOpen(Instant at) {
        if (state != ApprovalState.REQUESTED || isOver(at)) {
            var now = state == ApprovalState.REQUESTED ? ApprovalState.LAPSED : state;
            throw refuse(new ApprovalDecided(request().approvalId(), now));
        }
    }

    private ApprovalRequested request() {
        return requireNonNull(asked);
    }

    private ApprovalAnswer answer(boolean repeated) {
        var request = request();
        return new ApprovalAnswer(
                request.approvalId(), request.ledgerId(), request.adjustment(), request.by(), state, repeated);
    }
}
