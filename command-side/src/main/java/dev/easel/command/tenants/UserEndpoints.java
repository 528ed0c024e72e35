package dev.easel.command.tenants;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.easel.api.tenants.KeyScope;
import dev.easel.command.tenants.UserVault.Known;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.ObjectNode;

/** The users of an app, by its server: found or made, described and kept out. */
@RestController
class UserEndpoints {

    private static final int LARGEST_METADATA = 4_096;

    private final AppUsers users;
    private final UserVault vault;
    private final EaselPosition position;

    UserEndpoints(AppUsers users, UserVault vault, EaselPosition position) {
        this.users = users;
        this.vault = vault;
        this.position = position;
    }

    @PostMapping("/api/v1/users")
    ResponseEntity<User> open(Tenant tenant, @Valid @RequestBody NewUser body, HttpServletResponse response) {
        tenant.require(KeyScope.USERS);
        var metadata = text(body.metadata());
        var found = users.findOrOpen(tenant, ExternalId.wanted(body.externalId()));
        if (metadata != null) {
            vault.describe(found.user().userId(), metadata);
        }
        var status = found.isNew() ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(answer(tenant, body.externalId(), response));
    }

    @PatchMapping("/api/v1/users/{externalId}")
    User change(
            Tenant tenant,
            @PathVariable String externalId,
            @Valid @RequestBody UserChange body,
            HttpServletResponse response) {
        tenant.require(KeyScope.USERS);
        var user = users.require(tenant, ExternalId.known(externalId));
        var metadata = text(body.metadata());
        if (metadata != null) {
            vault.describe(user.userId(), metadata);
        }
        if (body.isActive() != null) {
            users.activate(user.userId(), body.isActive());
        }
        return answer(tenant, externalId, response);
    }

    private User answer(Tenant tenant, String externalId, HttpServletResponse response) {
        var user = users.require(tenant, externalId);
        position.tell(response);
        return User.of(user, users.balance(user).available().units());
    }

    private static @Nullable String text(@Nullable ObjectNode metadata) {
        if (metadata == null) {
            return null;
        }
        var text = metadata.toString();
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_METADATA || text.contains("\\u0000")) {
            throw Problem.invalid(List.of(new Problem.FieldError(
                    "/metadata", "metadata has up to " + LARGEST_METADATA + " bytes, and no zero character")));
        }
        return text;
    }

    /** @param metadata what the app says of its user; replaces what it said before */
    @JsonNaming(SnakeCaseStrategy.class)
    record NewUser(@NotNull String externalId, @Nullable ObjectNode metadata) {}

    /** What is absent stays. */
    @JsonNaming(SnakeCaseStrategy.class)
    record UserChange(
            @Nullable ObjectNode metadata, @Nullable Boolean isActive) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record User(
            String externalId,
            long tokenBalance,
            boolean isActive,
            @JsonRawValue @Nullable String metadata,
            Instant createdAt) {

        static User of(Known user, long balance) {
            return new User(user.externalId(), balance, user.active(), user.metadata(), user.createdAt());
        }
    }
}
