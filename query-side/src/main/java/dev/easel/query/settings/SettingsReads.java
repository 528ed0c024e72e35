package dev.easel.query.settings;

import dev.easel.api.settings.RateLimits;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.RateLimitsJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The rate limits that hold, for operators. */
@RestController
class SettingsReads {

    private final JdbcClient db;
    private final EaselPosition position;

    SettingsReads(JdbcClient db, EaselPosition position) {
        this.db = db;
        this.position = position;
    }

    @GetMapping("/api/admin/settings")
    SavedSettings settings(HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, RateLimitRows.GROUP);
        var saved = db.sql("select limits::text, updated_at, version + 1 version from query.rate_limit_settings")
                .query((row, _) -> new SavedSettings(
                        JsonMapper.shared().readValue(row.getString("limits"), RateLimitsJson.class),
                        row.getLong("version"),
                        row.getTimestamp("updated_at").toInstant()))
                .optional()
                .orElseGet(() -> new SavedSettings(RateLimitsJson.of(RateLimits.DEFAULTS), 0, null));
        response.setHeader("ETag", "\"" + saved.version() + "\"");
        return saved;
    }

    /**
     * @param version for {@code If-Match}
     * @param updatedAt absent while nobody changed them
     */
    record SavedSettings(
            RateLimitsJson settings, long version, @Nullable Instant updatedAt) {}
}
