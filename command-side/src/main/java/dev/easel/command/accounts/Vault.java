package dev.easel.command.accounts;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.EmailClaimId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who people are and how they prove it: what events must not hold. */
final class Vault {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Vault(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores a credential that does not count yet, with what its owner said of himself. */
    void register(Credential credential, EmailClaimId claim, Email email, String name) {
        transaction.executeWithoutResult(_ -> {
            db.sql("""
                    insert into command.credential (credential_id, account_id, password_hash, active, created_at)
                    values (:id, :account, :hash, false, :now)
                    """)
                    .param("id", credential.id().value())
                    .param("account", credential.accountId().value())
                    .param("hash", credential.passwordHash())
                    .param("now", now())
                    .update();
            db.sql("""
                    insert into command.registration (credential_id, email, email_hmac, name)
                    values (:id, :email, :claim, :name)
                    """)
                    .param("id", credential.id().value())
                    .param("email", email.text())
                    .param("claim", claim.value())
                    .param("name", name)
                    .update();
        });
    }

    /** Makes the credential the one that counts; a repeat changes nothing. Its rivals are gone afterwards. */
    void activate(CredentialId id) {
        transaction.executeWithoutResult(_ -> {
            db.sql("""
                    delete from command.credential
                    where credential_id <> :id
                      and account_id = (select account_id from command.credential where credential_id = :id)
                    """).param("id", id.value()).update();
            db.sql("update command.credential set active = true where credential_id = :id")
                    .param("id", id.value())
                    .update();
            db.sql("""
                    insert into command.person (account_id, email, email_hmac, name, created_at)
                    select account_id, email, email_hmac, name, :now
                    from command.registration join command.credential using (credential_id)
                    where credential_id = :id
                    on conflict (account_id) do nothing
                    """).param("id", id.value()).param("now", now()).update();
            db.sql("delete from command.registration where credential_id = :id")
                    .param("id", id.value())
                    .update();
        });
    }

    /** Removes a credential that lost. */
    void drop(CredentialId id) {
        db.sql("delete from command.credential where credential_id = :id and not active")
                .param("id", id.value())
                .update();
    }

    /** The credential that counts, or those of which one may. */
    List<Credential> candidates(AccountId account) {
        var known = db.sql("select * from command.credential where account_id = :account order by created_at")
                .param("account", account.value())
                .query(Vault::credential)
                .list();
        var active = known.stream().filter(Credential::active).toList();
        return active.isEmpty() ? known : active;
    }

    /** Gives a credential another password. */
    void replacePassword(CredentialId id, String passwordHash) {
        db.sql("update command.credential set password_hash = :hash where credential_id = :id")
                .param("hash", passwordHash)
                .param("id", id.value())
                .update();
    }

    /** Null when nobody is known under this account. */
    @Nullable
    Person person(AccountId account) {
        return db.sql("select email, name from command.person where account_id = :account")
                .param("account", account.value())
                .query(Person.class)
                .optional()
                .orElse(null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        return new Credential(
                new CredentialId(row.getString("credential_id")),
                new AccountId(row.getString("account_id")),
                row.getString("password_hash"),
                row.getBoolean("active"));
    }

    /** A stored password hash. */
    record Credential(CredentialId id, AccountId accountId, String passwordHash, boolean active) {}

    /** What a person gave of himself. */
    record Person(String email, String name) {}
}
