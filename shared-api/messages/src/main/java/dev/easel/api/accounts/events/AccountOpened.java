package dev.easel.api.accounts.events;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import java.time.Instant;
import java.util.Set;

/** A person can sign in. */
public record AccountOpened(
        AccountId accountId, CredentialId credentialId, Set<Role> roles, Plan plan, Instant openedAt)
        implements AccountEvent {

    public AccountOpened {
        roles = Set.copyOf(roles);
    }
}
