package dev.easel.command.accounts;

import dev.easel.api.accounts.AccountAnswer;
import dev.easel.command.accounts.Vault.Person;

/** An account and the person behind it. */
record Member(AccountAnswer account, Person person) {}
