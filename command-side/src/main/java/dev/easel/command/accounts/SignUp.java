package dev.easel.command.accounts;

import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.commands.ClaimEmail;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.api.accounts.commands.OpenAccount;
import dev.easel.api.accounts.refusals.EmailTaken;
import dev.easel.command.accounts.Vault.Credential;
import dev.easel.command.accounts.Vault.Person;
import dev.easel.platform.Commands;
import dev.easel.platform.Ids;
import java.time.Clock;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * Opens accounts. Each step may be the last before a crash: the claim belongs to the account for good, the credential
 * counts only once the account was opened with it, and a log-in with the right password finishes what is left (ADR 0005).
 */
final class SignUp {

    private final Commands commands;
    private final Vault vault;
    private final EmailKeys keys;
    private final Passwords passwords;
    private final Clock clock;

    SignUp(Commands commands, Vault vault, EmailKeys keys, Passwords passwords, Clock clock) {
        this.commands = commands;
        this.vault = vault;
        this.keys = keys;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Opens the account of this address, or is refused with {@link EmailTaken}. */
    Member register(Email email, String password, String name) {
        PasswordRules.require(password, email);
        var claim = keys.claim(email);
        var accountId = AccountId.of(claim);
        var hash = passwords.hash(password);
        commands.tell(new ClaimEmail(claim, accountId));
        var credential = new Credential(new CredentialId(Ids.next(CredentialId.PREFIX)), accountId, hash, false);
        vault.register(credential, claim, email, name);
        var account = open(credential);
        vault.activate(credential.id());
        return new Member(account, new Person(email.text(), name));
    }

    /** The account of this address, opened now if there is none; the password of an existing one stays. */
    AccountAnswer find(Email email, String password, String name) {
        try {
            return commands.ask(new InspectAccount(AccountId.of(keys.claim(email))));
        } catch (AggregateNotFoundException missing) {
            return register(email, password, name).account();
        }
    }

    private AccountAnswer open(Credential credential) {
        try {
            return commands.ask(new OpenAccount(
                    credential.accountId(), credential.id(), Set.of(Role.USER), Plan.FREE, clock.instant()));
        } catch (CommandExecutionException refused) {
            if (refused.<Object>getDetails()
                    .filter(EmailTaken.class::isInstance)
                    .isPresent()) {
                vault.drop(credential.id());
            }
            throw refused;
        }
    }
}
