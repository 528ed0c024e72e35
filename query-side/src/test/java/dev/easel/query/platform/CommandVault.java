package dev.easel.query.platform;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.assets.AssetId;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of command-side that this side sees through views, made by command-side's own scripts. */
public final class CommandVault {

    private final JdbcClient db;

    private CommandVault(JdbcClient db) {
        this.db = db;
    }

    public static CommandVault beside(RunningQuery side) {
        Flyway.configure()
                .dataSource(side.bean(DataSource.class))
                .schemas("command")
                .locations("filesystem:../command-side/src/main/resources/db/command")
                .load()
                .migrate();
        return new CommandVault(side.bean(JdbcClient.class));
    }

    public CommandVault person(AccountId account, String email, String name) {
        db.sql("""
                        insert into command.person (account_id, email, email_hmac, name, created_at)
                        values (:id, :email, :id, :name, :at)
                        """)
                .param("id", account.value())
                .param("email", email)
                .param("name", name)
                .param("at", Timestamp.from(Instant.now()))
                .update();
        return this;
    }

    public CommandVault assetName(AssetId asset, String name) {
        db.sql("insert into command.asset_name (asset_id, name) values (:id, :name)")
                .param("id", asset.value())
                .param("name", name)
                .update();
        return this;
    }
}
