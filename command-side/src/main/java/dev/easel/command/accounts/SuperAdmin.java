package dev.easel.command.accounts;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.refusals.EmailTaken;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the first account with all rights, when the environment names one. The password of an existing one stays. */
public final class SuperAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(SuperAdmin.class);

    private final SignUp signUp;
    private final RoleGrants roles;
    private final EmailKeys keys;
    private final String email;
    private final String password;

    SuperAdmin(SignUp signUp, RoleGrants roles, EmailKeys keys, String email, String password) {
        this.signUp = signUp;
        this.roles = roles;
        this.keys = keys;
        this.email = email;
        this.password = password;
    }

    /** A repeat changes nothing. */
    public void open() {
        if (email.isBlank() || password.isBlank()) {
            return;
        }
        var address = Email.of(email);
        try {
            signUp.register(address, password, "Super admin");
            LOG.info("opened the account of SUPER_ADMIN_EMAIL");
        } catch (CommandExecutionException refused) {
            if (refused.<Object>getDetails()
                    .filter(EmailTaken.class::isInstance)
                    .isEmpty()) {
                throw refused;
            }
        }
        roles.give(AccountId.of(keys.claim(address)), Set.of(Role.USER, Role.SUPER_ADMIN));
    }
}
