package dev.easel.command.accounts;

import dev.easel.api.accounts.Role;
import java.util.List;
import java.util.Locale;

/**
 * A signed-in person on the wire.
 *
 * @param role the strongest of the roles
 */
record AccountJson(
        String id,
        String email,
        String name,
        Role role,
        List<Role> roles,
        String plan,
        String status,
        boolean emailVerified) {

    AccountJson {
        roles = List.copyOf(roles);
    }

    static AccountJson of(Member member) {
        var account = member.account();
        var roles = Role.byStrength(account.roles());
        return new AccountJson(
                account.accountId().value(),
                member.person().email(),
                member.person().name(),
                roles.getFirst(),
                roles,
                account.plan().name().toLowerCase(Locale.ROOT),
                "active",
                false); // nobody is asked to verify an address: a keyless start has no mail
    }
}
