package dev.easel.command.tenants;

import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import dev.easel.api.tenants.commands.ChangeApp;
import dev.easel.api.tenants.commands.DisableApp;
import dev.easel.api.tenants.commands.EnableApp;
import dev.easel.api.tenants.commands.InspectApp;
import dev.easel.api.tenants.commands.OpenApp;
import dev.easel.command.tenants.TenantJson.App;
import dev.easel.command.tenants.TenantJson.AppPatch;
import dev.easel.command.tenants.TenantJson.NewApp;
import dev.easel.command.tenants.TenantJson.OpenedApp;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How admins run tenant apps: open, change, disable, enable. */
@RestController
class AppEndpoints {

    private final Commands commands;
    private final KeyVault vault;
    private final KeyRing keys;
    private final EaselPosition position;
    private final Clock clock;

    AppEndpoints(Commands commands, KeyVault vault, KeyRing keys, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.vault = vault;
        this.keys = keys;
        this.position = position;
        this.clock = clock;
    }

    /** With a first key, as the seed has it. */
    @PostMapping("/api/admin/apps")
    @ResponseStatus(HttpStatus.CREATED)
    OpenedApp open(@Valid @RequestBody NewApp body, HttpServletResponse response) {
        var id = AppId.of(body.slug());
        AppAnswer app = commands.ask(new OpenApp(id, body.slug(), body.terms(), now()));
        vault.open(id, body.slug());
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
        AppAnswer before = commands.ask(new InspectApp(appId));
        AppAnswer app = commands.ask(new ChangeApp(appId, body.onto(before.terms()), IfMatch.version(version), now()));
        if (body.isEnabled() != null) {
            app = turn(before, body.isEnabled());
        }
        position.tell(response);
        return App.of(app);
    }

    private AppAnswer turn(AppAnswer app, boolean on) {
        var id = app.appId();
        vault.open(id, app.slug()); // a crash may have come before it
        if (!on) {
            vault.enable(id, false);
            return commands.ask(new DisableApp(id, now()));
        }
        AppAnswer enabled = commands.ask(new EnableApp(id, now()));
        vault.enable(id, true);
        return enabled;
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
