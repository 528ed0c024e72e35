package dev.easel.command.accounts;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.commands.ChangeRoles;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.api.accounts.commands.OpenAccount;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.api.accounts.refusals.EmailTaken;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One person who signs in. The credential that opens it is the one that counts: opening again with it changes nothing,
 * opening with another one is refused, so of two people who register an address at once only one can sign in.
 */
@AggregateRoot(type = "account")
class Account {

    @AggregateIdentifier
    private @Nullable AccountId id;

    private @Nullable CredentialId credentialId;
    private Set<Role> roles = Set.of();
    private Plan plan = Plan.FREE;

    Account() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AccountAnswer decide(OpenAccount command) {
        if (credentialId == null) {
            apply(new AccountOpened(
                    command.accountId(), command.credentialId(), command.roles(), command.plan(), command.at()));
        } else if (!credentialId.equals(command.credentialId())) {
            throw refuse(new EmailTaken(command.accountId()));
        }
        return answer();
    }

    @CommandHandler
    AccountAnswer decide(ChangeRoles command) {
        if (!roles.equals(command.roles())) {
            apply(new RolesChanged(command.accountId(), command.roles(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AccountAnswer decide(InspectAccount query) {
        return answer();
    }

    @EventSourcingHandler
    void evolve(AccountOpened event) {
        id = event.accountId();
        credentialId = event.credentialId();
        roles = event.roles();
        plan = event.plan();
    }

    @EventSourcingHandler
    void evolve(RolesChanged event) {
        roles = event.roles();
    }

    private AccountAnswer answer() {
        return new AccountAnswer(requireNonNull(id), requireNonNull(credentialId), roles, plan);
    }
}
