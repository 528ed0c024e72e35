package dev.easel.command.accounts;

import static dev.easel.api.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.EmailClaimId;
import dev.easel.api.accounts.commands.ClaimEmail;
import dev.easel.api.accounts.events.EmailClaimed;
import dev.easel.api.accounts.refusals.EmailTaken;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail address, known only by its keyed hash. The first account that claims it has it; claiming again for the same
 * account changes nothing.
 */
@AggregateRoot(type = "email-claim")
class EmailClaim {

    @AggregateIdentifier
    private @Nullable EmailClaimId id;

    private @Nullable AccountId accountId;

    EmailClaim() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClaimEmail command) {
        if (accountId == null) {
            apply(new EmailClaimed(command.claimId(), command.accountId()));
        } else if (!accountId.equals(command.accountId())) {
            throw refuse(new EmailTaken(accountId));
        }
    }

    @EventSourcingHandler
    void evolve(EmailClaimed event) {
        id = event.claimId();
        accountId = event.accountId();
    }
}
