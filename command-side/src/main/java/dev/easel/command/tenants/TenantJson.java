package dev.easel.command.tenants;

import static java.util.Objects.requireNonNullElse;

import dev.easel.api.credits.Credits;
import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.AppTerms;
import dev.easel.platform.ApiKey;
import dev.easel.platform.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Apps on the wire. */
final class TenantJson {

    static final String TEXT = "[\\P{Cc}\\t\\r\\n]*";
    static final String LINE = "\\P{Cc}*";
    static final String NO_TEXT = "must not have control characters";
    static final int LONGEST_NAME = 100;

    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final long MOST_REQUESTS = 1_000_000;
    private static final long MOST_GRANTED = 1_000_000;
    private static final Set<String> OURS = Set.of("easel", "platform"); // keys of accounts, the built-in tenant

    private TenantJson() {}

    record NewApp(
            @NotBlank @Size(max = LONGEST_NAME) @Pattern(regexp = LINE, message = NO_TEXT)
            String name,

            @NotNull
            @Pattern(regexp = ApiKey.SLUG, message = "is 2 to 31 small letters, digits and dashes, a letter first")
            String slug,

            @Nullable @Size(max = LONGEST_DESCRIPTION) @Pattern(regexp = TEXT, message = NO_TEXT)
            String description,

            @Nullable @Min(0) @Max(MOST_GRANTED) Long defaultTokenGrant,
            @Nullable @Min(1) @Max(MOST_REQUESTS) Integer rateLimitPerUser,
            @Nullable @Min(1) @Max(MOST_REQUESTS) Integer rateLimitPerApp) {

        AppLimits limits() {
            return limitsOnto(AppLimits.DEFAULTS, rateLimitPerUser, rateLimitPerApp);
        }

        AppTerms terms() {
            if (OURS.contains(slug)) {
                throw Problem.invalid(List.of(new Problem.FieldError("/slug", "slug is reserved")));
            }
            return new AppTerms(
                    name.strip(),
                    requireNonNullElse(description, "").strip(),
                    Credits.credits(requireNonNullElse(defaultTokenGrant, 0L)));
        }
    }

    /** What is absent stays. */
    record AppPatch(
            @Nullable
            @Size(min = 1, max = LONGEST_NAME)
            @Pattern(regexp = "\\P{Cc}*\\S\\P{Cc}*", message = "is empty, or has control characters")
            String name,

            @Nullable @Size(max = LONGEST_DESCRIPTION) @Pattern(regexp = TEXT, message = NO_TEXT)
            String description,

            @Nullable @Min(0) @Max(MOST_GRANTED) Long defaultTokenGrant,
            @Nullable @Min(1) @Max(MOST_REQUESTS) Integer rateLimitPerUser,
            @Nullable @Min(1) @Max(MOST_REQUESTS) Integer rateLimitPerApp,
            @Nullable Boolean isEnabled) {

        AppLimits onto(AppLimits before) {
            return limitsOnto(before, rateLimitPerUser, rateLimitPerApp);
        }

        AppTerms onto(AppTerms before) {
            return new AppTerms(
                    name == null ? before.name() : name.strip(),
                    description == null ? before.description() : description.strip(),
                    defaultTokenGrant == null ? before.defaultTokenGrant() : Credits.credits(defaultTokenGrant));
        }
    }

    /**
     * @param version for {@code If-Match}
     */
    record App(
            String id,
            long version,
            String slug,
            String name,
            String description,
            long defaultTokenGrant,
            int rateLimitPerUser,
            int rateLimitPerApp,
            boolean isEnabled) {

        static App of(AppAnswer app) {
            return new App(
                    app.appId().value(),
                    app.version(),
                    app.slug(),
                    app.terms().name(),
                    app.terms().description(),
                    app.terms().defaultTokenGrant().units(),
                    app.limits().perUser(),
                    app.limits().perApp(),
                    app.enabled());
        }
    }

    private static AppLimits limitsOnto(AppLimits before, @Nullable Integer perUser, @Nullable Integer perApp) {
        return new AppLimits(
                requireNonNullElse(perUser, before.perUser()), requireNonNullElse(perApp, before.perApp()));
    }

    /** @param apiKey of the first key, shown this once */
    record OpenedApp(App app, String apiKey) {}
}
