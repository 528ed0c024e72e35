package dev.easel.command.tenants;

import dev.easel.api.tenants.KeyId;
import dev.easel.command.tenants.KeyJson.IssuedKey;
import dev.easel.command.tenants.KeyJson.NewKey;
import dev.easel.command.tenants.KeyJson.Roll;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * How admins run the keys of an app. A key is shown in the answer that makes it and never again: a repeat of the
 * request makes another one, since the first cannot be told a second time.
 */
@RestController
class KeyEndpoints {

    private final KeyRing keys;
    private final KeyVault vault;
    private final EaselPosition position;
    private final Clock clock;

    KeyEndpoints(KeyRing keys, KeyVault vault, EaselPosition position, Clock clock) {
        this.keys = keys;
        this.vault = vault;
        this.position = position;
        this.clock = clock;
    }

    @PostMapping("/api/admin/apps/{id}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedKey issue(@PathVariable String id, @Valid @RequestBody NewKey body, HttpServletResponse response) {
        var issued = keys.issue(AppEndpoints.appId(id), body.wish(clock.instant()));
        position.tell(response);
        return IssuedKey.of(issued);
    }

    @PostMapping("/api/admin/apps/{id}/keys/{keyId}/roll")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedKey roll(
            @PathVariable String id,
            @PathVariable String keyId,
            @Valid @RequestBody Roll body,
            HttpServletResponse response) {
        var app = AppEndpoints.appId(id);
        var old = keyId(keyId);
        var wish = vault.wish(app, old);
        if (wish == null) {
            throw noKey();
        }
        var issued = keys.roll(app, old, body.wish(wish, clock.instant()), body.overlap());
        position.tell(response);
        return IssuedKey.of(issued);
    }

    @DeleteMapping("/api/admin/apps/{id}/keys/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @PathVariable String keyId, HttpServletResponse response) {
        keys.revoke(AppEndpoints.appId(id), keyId(keyId));
        position.tell(response);
    }

    private static KeyId keyId(String text) {
        try {
            return new KeyId(text);
        } catch (IllegalArgumentException noId) {
            throw noKey();
        }
    }

    private static Problem noKey() {
        return Problem.notFound("API key");
    }
}
