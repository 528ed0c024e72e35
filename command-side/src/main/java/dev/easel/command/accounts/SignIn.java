package dev.easel.command.accounts;

import static java.util.Objects.requireNonNull;

import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.command.accounts.Vault.Credential;
import dev.easel.platform.Commands;
import dev.easel.platform.Problem;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Checks who somebody is. An unknown address and a wrong password get the same answer after the same time. */
final class SignIn {

    private final Commands commands;
    private final Vault vault;
    private final EmailKeys keys;
    private final Passwords passwords;

    SignIn(Commands commands, Vault vault, EmailKeys keys, Passwords passwords) {
        this.commands = commands;
        this.vault = vault;
        this.keys = keys;
        this.passwords = passwords;
    }

    Member signIn(Email email, String password) {
        var credential = proven(AccountId.of(keys.claim(email)), password);
        var account = credential == null ? null : account(credential.accountId());
        if (credential == null || account == null || !account.credentialId().equals(credential.id())) {
            throw new Problem(401, "BAD_CREDENTIALS", "The e-mail address or the password is wrong.");
        }
        if (!credential.active()) {
            vault.activate(credential.id()); // the registration stopped half way; its account names this credential
        }
        if (passwords.isWeak(credential.passwordHash())) {
            vault.replacePassword(credential.id(), passwords.hash(password));
        }
        return member(account);
    }

    /** The account of a session. */
    @Nullable
    Member find(AccountId id) {
        var account = account(id);
        return account == null ? null : member(account);
    }

    private @Nullable Credential proven(AccountId accountId, String password) {
        var candidates = vault.candidates(accountId);
        if (candidates.isEmpty()) {
            passwords.matchNobody(password);
        }
        return candidates.stream()
                .filter(candidate -> passwords.matches(password, candidate.passwordHash()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable AccountAnswer account(AccountId id) {
        try {
            return commands.ask(new InspectAccount(id));
        } catch (AggregateNotFoundException never) {
            return null;
        }
    }

    private Member member(AccountAnswer account) {
        var person = vault.person(account.accountId());
        return new Member(account, requireNonNull(person, () -> "Expected a person behind " + account.accountId()));
    }
}
