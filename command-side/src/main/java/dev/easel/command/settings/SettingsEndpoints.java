package dev.easel.command.settings;

import dev.easel.api.accounts.Role;
import dev.easel.api.settings.RateLimitsAnswer;
import dev.easel.api.settings.SettingsId;
import dev.easel.api.settings.commands.SetRateLimits;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.IfMatch;
import dev.easel.platform.RateLimitsJson;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How super administrators set the rate limits. They hold everywhere within some seconds. */
@RestController
class SettingsEndpoints {

    private final Commands commands;
    private final EaselPosition position;
    private final Clock clock;

    SettingsEndpoints(Commands commands, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.position = position;
        this.clock = clock;
    }

    @PutMapping("/api/admin/settings")
    SavedSettings set(
            Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody RateLimitsJson body,
            HttpServletResponse response) {
        caller.require(Role.SUPER_ADMIN);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RateLimitsAnswer set =
                commands.ask(new SetRateLimits(SettingsId.RATE_LIMITS, body.toSet(), IfMatch.version(version), now));
        position.tell(response);
        return new SavedSettings(RateLimitsJson.of(set.limits()), set.version(), set.updatedAt());
    }

    /**
     * @param version for {@code If-Match}
     */
    record SavedSettings(
            RateLimitsJson settings, long version, @Nullable Instant updatedAt) {}
}
