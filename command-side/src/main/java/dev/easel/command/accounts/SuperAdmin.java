package dev.easel.command.accounts;

import dev.easel.api.accounts.Role;
import java.util.Set;

/** Opens the first account with all rights, when the environment names one. The password of an existing one stays. */
public final class SuperAdmin {

    private final SignUp signUp;
    private final RoleGrants roles;
    private final String email;
    private final String password;

    SuperAdmin(SignUp signUp, RoleGrants roles, String email, String password) {
        this.signUp = signUp;
        this.roles = roles;
        this.email = email;
        this.password = password;
    }

    /** A repeat changes nothing. */
    public void open() {
        if (email.isBlank() || password.isBlank()) {
            return;
        }
        var account = signUp.find(Email.of(email), password, "Super admin");
        roles.give(account.accountId(), Set.of(Role.USER, Role.SUPER_ADMIN));
    }
}
