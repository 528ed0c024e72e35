package dev.easel.command.tenants;

import dev.easel.api.StaleVersion;
import dev.easel.api.accounts.Role;
import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import dev.easel.api.tenants.commands.ArchiveApp;
import dev.easel.api.tenants.commands.ChangeApp;
import dev.easel.api.tenants.commands.DisableApp;
import dev.easel.api.tenants.commands.EnableApp;
import dev.easel.api.tenants.commands.InspectApp;
import dev.easel.api.tenants.commands.OpenApp;
import dev.easel.command.tenants.TenantJson.App;
import dev.easel.command.tenants.TenantJson.AppPatch;
import dev.easel.command.tenants.TenantJson.NewApp;
import dev.easel.command.tenants.TenantJson.OpenedApp;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.IfMatch;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How admins run tenant apps: open, change, disable, enable, archive. */
@RestController
class AppEndpoints {

    private final Commands commands;
    private final KeyVault vault;
    private final UserVault users;
    private final KeyRing keys;
    private final EaselPosition position;
    private final Clock clock;

    AppEndpoints(
            Commands commands, KeyVault vault, UserVault users, KeyRing keys, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.vault = vault;
        this.users = users;
        this.keys = keys;
        this.position = position;
        this.clock = clock;
    }

    /** With a first key, as the seed has it. */
    @PostMapping("/api/admin/apps")
    @ResponseStatus(HttpStatus.CREATED)
    OpenedApp open(@Valid @RequestBody NewApp body, HttpServletResponse response) {
        var id = AppId.of(body.slug());
        AppAnswer app = commands.ask(new OpenApp(id, body.slug(), body.terms(), body.limits(), now()));
        vault.know(app);
        var wish = new KeyWish("First key", KeyMode.LIVE, EnumSet.allOf(KeyScope.class), null);
        var key = keys.issue(id, wish);
        position.tell(response);
        return new OpenedApp(App.of(app), key.secret());
    }

    @PatchMapping("/api/admin/apps/{id}")
    App change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody AppPatch body,
            HttpServletResponse response) {
        var appId = appId(id);
        var app = change(appId, body, IfMatch.version(version));
        if (body.isEnabled() != null) {
            app = turn(app, body.isEnabled());
        }
        vault.know(app);
        position.tell(response);
        return App.of(app);
    }

    /** Its keys end, its users are kept out, what they have stays. A repeat changes nothing. */
    @DeleteMapping("/api/admin/apps/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Caller caller, @PathVariable String id, HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        var appId = appId(id);
        AppAnswer app = commands.ask(new InspectApp(appId)); // one that is not there is refused first
        vault.shut(app.appId());
        vault.revokeAll(appId);
        app = commands.ask(new ArchiveApp(appId, now()));
        vault.know(app);
        vault.revokeAll(appId); // those that were issued in between
        users.shutAll(appId);
        position.tell(response);
    }

    /** What is absent stays as it is, whoever changes it meanwhile. */
    private AppAnswer change(AppId app, AppPatch body, @Nullable Long expected) {
        AppAnswer before = commands.ask(new InspectApp(app));
        var version = expected == null ? Long.valueOf(before.version()) : expected;
        try {
            return commands.ask(
                    new ChangeApp(app, body.onto(before.terms()), body.onto(before.limits()), version, now()));
        } catch (CommandExecutionException refused) {
            if (expected == null && refused.<Object>getDetails().orElse(null) instanceof StaleVersion) {
                return change(app, body, null); // somebody else was faster, and changed something else
            }
            throw refused;
        }
    }

    private AppAnswer turn(AppAnswer app, boolean on) {
        vault.know(app); // a crash may have come before it
        if (on) {
            return commands.ask(new EnableApp(app.appId(), now()));
        }
        vault.shut(app.appId());
        return commands.ask(new DisableApp(app.appId(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static AppId appId(String text) {
        try {
            return new AppId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("App");
        }
    }
}
