package dev.easel.command.accounts;

import dev.easel.platform.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be a password: long enough and not among those that everybody tries first. Nothing about its characters. */
final class PasswordRules {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    static void require(String password, Email email) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw refused("Choose a password of %d to %d characters.".formatted(SHORTEST, LONGEST));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || plain.equals(email.text())) {
            throw refused("This password is among the first that others try; choose another one.");
        }
    }

    private static Problem refused(String detail) {
        return Problem.invalid(List.of(new Problem.FieldError("/password", detail)));
    }

    private static Set<String> common() {
        try (var in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/passwords/common.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
