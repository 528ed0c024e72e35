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

    private static final List<Role> BY_STRENGTH =
            List.of(Role.SUPER_ADMIN, Role.ADMIN, Role.FINANCE, Role.ANALYST, Role.USER);

    AccountJson {
        roles = List.copyOf(roles);
    }

    static AccountJson of(Member member) {
        var account = member.account();
        var roles = BY_STRENGTH.stream().filter(account.roles()::contains).toList();
        return new AccountJson(
                account.accountId().value(),
                member.person().email(),
                member.person().name(),
                roles.isEmpty() ? Role.USER : roles.getFirst(),
                roles,
                account.plan().name().toLowerCase(Locale.ROOT),
                "active",
                false); // nobody is asked to verify an address: a keyless start has no mail
    }
}
