package dev.easel.command.accounts;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.platform.Commands;
import dev.easel.platform.Settings;
import dev.easel.platform.Settings.AppEnv;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Accounts to look around with, one for each role. Called by the launcher that people try Easel with; not in production. */
public final class DemoAccounts {

    private final SignUp signUp;
    private final RoleGrants roles;
    private final Vault vault;
    private final Passwords passwords;
    private final Commands commands;
    private final Clock clock;

    DemoAccounts(
            SignUp signUp,
            RoleGrants roles,
            Vault vault,
            Passwords passwords,
            Commands commands,
            Settings settings,
            Clock clock) {
        if (settings.appEnv() == AppEnv.PRODUCTION) {
            throw new IllegalArgumentException("Expected a place to try things out, but this is production");
        }
        this.signUp = signUp;
        this.roles = roles;
        this.vault = vault;
        this.passwords = passwords;
        this.commands = commands.as("demo");
        this.clock = clock;
    }

    /** Opens what is missing; those that exist get these passwords and roles. */
    public Map<Role, AccountId> create(List<Login> logins) {
        var accounts = new EnumMap<Role, AccountId>(Role.class);
        for (var login : logins) {
            accounts.put(login.role(), create(login));
        }
        return accounts;
    }

    /** Adds credits once for each cause. */
    public void topUp(AccountId account, Credits amount, String cause) {
        var owner = Owner.of(account);
        var ledger = LedgerId.of(owner);
        commands.tell(new OpenLedger(ledger, owner));
        var now = clock.instant();
        var lot = new Lot(LotId.of(ledger, cause), LotSource.GRANT, amount, LotSource.GRANT.priority(), now, null);
        commands.tell(new GrantCredits(ledger, lot, "Credits to try things out", now));
    }

    private AccountId create(Login login) {
        var account = signUp.find(Email.of(login.email()), login.password(), name(login.role()));
        vault.activate(account.credentialId()); // a crash may have come between
        var known = vault.candidates(account.accountId()).getFirst();
        if (!passwords.matches(login.password(), known.passwordHash())) {
            vault.replacePassword(known.id(), passwords.hash(login.password()));
        }
        roles.give(account.accountId(), EnumSet.of(Role.USER, login.role()));
        return account.accountId();
    }

    private static String name(Role role) {
        return "Demo " + role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How somebody signs in as a role. */
    public record Login(Role role, String email, String password) {}
}
