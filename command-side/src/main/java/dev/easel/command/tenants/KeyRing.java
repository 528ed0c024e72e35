package dev.easel.command.tenants;

import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppKey;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.commands.AppCommand;
import dev.easel.api.tenants.commands.InspectApp;
import dev.easel.api.tenants.commands.IssueKey;
import dev.easel.api.tenants.commands.RevokeKey;
import dev.easel.api.tenants.commands.RollKey;
import dev.easel.platform.ApiKey;
import dev.easel.platform.Commands;
import dev.easel.platform.Ids;
import dev.easel.platform.KeyHashes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandExecutionException;

/** Makes keys, puts new ones in the place of old ones, and ends them. */
final class KeyRing {

    private final Commands commands;
    private final KeyVault vault;
    private final KeyHashes hashes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeyRing(Commands commands, KeyVault vault, KeyHashes hashes, Clock clock) {
        this.commands = commands;
        this.vault = vault;
        this.hashes = hashes;
        this.clock = clock;
    }

    Issued issue(AppId app, KeyWish wish) {
        return make(app, wish, key -> new IssueKey(app, key, now()));
    }

    /** @param overlap how long the old one still works */
    Issued roll(AppId app, KeyId old, KeyWish wish, Duration overlap) {
        var end = now().plus(overlap);
        vault.end(app, old, end);
        return make(app, wish, key -> new RollKey(app, old, key, end, now()));
    }

    void revoke(AppId app, KeyId key) {
        vault.revoke(app, key);
        commands.tell(new RevokeKey(app, key, now()));
    }

    private Issued make(AppId app, KeyWish wish, Function<AppKey, AppCommand> command) {
        AppAnswer known = commands.ask(new InspectApp(app));
        var secret = ApiKey.fresh(known.slug(), wish.mode(), random);
        var key = new AppKey(
                new KeyId(Ids.next(KeyId.PREFIX)),
                wish.name(),
                wish.mode(),
                secret.prefix(),
                wish.scopes(),
                wish.expiresAt());
        vault.know(known); // a crash may have come before it
        vault.keep(app, key, hashes.of(secret));
        try {
            commands.tell(command.apply(key));
        } catch (CommandExecutionException refused) {
            vault.drop(key.keyId());
            throw refused;
        }
        vault.use(key.keyId());
        return new Issued(key, secret.text());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param secret the whole key, shown once */
    record Issued(AppKey key, String secret) {}
}
