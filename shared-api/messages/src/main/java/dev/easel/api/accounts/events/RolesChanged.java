package dev.easel.api.accounts.events;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import java.time.Instant;
import java.util.Set;

/** An account may do other things. */
public record RolesChanged(AccountId accountId, Set<Role> roles, Instant changedAt) implements AccountEvent {

    public RolesChanged {
        roles = Set.copyOf(roles);
    }
}
