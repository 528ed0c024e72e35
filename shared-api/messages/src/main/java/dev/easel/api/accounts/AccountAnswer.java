package dev.easel.api.accounts;

import java.util.Set;

/** How an account stands. */
public record AccountAnswer(AccountId accountId, CredentialId credentialId, Set<Role> roles, Plan plan) {

    public AccountAnswer {
        roles = Set.copyOf(roles);
    }
}
