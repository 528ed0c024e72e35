package dev.easel.platform;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import java.util.Set;

/**
 * Who is signed in. A controller parameter of this type is the present caller (401 without one; null when marked
 * nullable).
 */
public record Caller(AccountId accountId, Set<Role> roles, String csrf) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Owns what the caller makes. */
    public Owner owner() {
        return Owner.of(accountId);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller runs the place. */
    public boolean isOperator() {
        return is(Role.ADMIN) || is(Role.SUPER_ADMIN);
    }

    /** Refuses with 403 unless the caller has one of these roles. */
    public void require(Role... any) {
        for (var role : any) {
            if (is(role)) {
                return;
            }
        }
        throw Problem.forbidden();
    }
}
