package dev.easel.api.accounts;

import java.util.Collection;
import java.util.List;

/** What an account may do. */
public enum Role {
    USER,
    ADMIN,
    SUPER_ADMIN,
    FINANCE,
    ANALYST;

    private static final List<Role> BY_STRENGTH = List.of(SUPER_ADMIN, ADMIN, FINANCE, ANALYST, USER);

    /** The same roles, the strongest first; an account without any is a user. */
    public static List<Role> byStrength(Collection<Role> roles) {
        var ordered = BY_STRENGTH.stream().filter(roles::contains).toList();
        return ordered.isEmpty() ? List.of(USER) : ordered;
    }
}
