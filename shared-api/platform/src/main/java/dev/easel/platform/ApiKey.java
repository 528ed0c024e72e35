package dev.easel.platform;

import dev.easel.api.tenants.KeyMode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The text of an API key: {@code <slug>_live_} or {@code <slug>_test_}, 32 random bytes in 43 letters and digits, and six
 * that check the rest, so that a mistyped key costs no look-up and a leaked one can be found by scanners.
 */
public final class ApiKey {

    /** What apps and their keys may be called: no underscore, which ends it in a key. */
    public static final String SLUG = "[a-z][a-z0-9-]{1,30}";

    private static final Pattern FORM =
            Pattern.compile("(?<head>" + SLUG + "_(?:live|test)_[0-9A-Za-z]{43})(?<check>[0-9A-Za-z]{6})");
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int RANDOM_BYTES = 32;
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final int SHOWN_DIGITS = 4;

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /** A new one. */
    public static ApiKey fresh(String slug, KeyMode mode, SecureRandom random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var head = start(slug, mode) + digits(new BigInteger(1, bytes), RANDOM_DIGITS);
        return new ApiKey(head + check(head));
    }

    /** A key that came in; null when it cannot be one. */
    public static @Nullable ApiKey read(String text) {
        var form = FORM.matcher(text);
        return form.matches() && same(form.group("check"), check(form.group("head"))) ? new ApiKey(text) : null;
    }

    /** Goes to its owner once, and nowhere else. */
    public String text() {
        return text;
    }

    /** How it begins: enough to tell it from others, and no help to guess it. */
    public String prefix() {
        return text.substring(0, text.length() - RANDOM_DIGITS - CHECK_DIGITS + SHOWN_DIGITS);
    }

    private static String start(String slug, KeyMode mode) {
        return slug + "_" + mode.name().toLowerCase(Locale.ROOT) + "_";
    }

    private static String check(String head) {
        var sum = new CRC32();
        sum.update(head.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(sum.getValue()), CHECK_DIGITS);
    }

    private static String digits(BigInteger number, int length) {
        var digits = new StringBuilder();
        for (var rest = number; digits.length() < length; rest = rest.divide(BASE)) {
            digits.append(DIGITS.charAt(rest.mod(BASE).intValue()));
        }
        return digits.reverse().toString();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
