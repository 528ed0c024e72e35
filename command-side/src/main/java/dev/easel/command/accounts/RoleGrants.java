package dev.easel.command.accounts;

import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.commands.ChangeRoles;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.platform.Commands;
import dev.easel.platform.Sessions;
import java.time.Clock;
import java.util.Set;

/** Changes what an account may do; sessions with the old roles end. */
final class RoleGrants {

    private final Commands commands;
    private final Sessions sessions;
    private final Clock clock;

    RoleGrants(Commands commands, Sessions sessions, Clock clock) {
        this.commands = commands;
        this.sessions = sessions;
        this.clock = clock;
    }

    void give(AccountId account, Set<Role> roles) {
        AccountAnswer present = commands.ask(new InspectAccount(account));
        if (!present.roles().equals(roles)) {
            commands.tell(new ChangeRoles(account, roles, clock.instant()));
            sessions.endAll(account);
        }
    }
}
