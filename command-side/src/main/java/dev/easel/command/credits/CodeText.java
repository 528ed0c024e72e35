package dev.easel.command.credits;

import dev.easel.platform.Problem;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A redemption code as people read and type it: sixteen letters and digits (80 bits) of Crockford's base 32, in fours. Case,
 * dashes and spaces do not count, and O, I and L are read as the digits they look like.
 */
record CodeText(String characters) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[" + DIGITS + "]{16}");
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = LENGTH * BITS / 4;

    /** Made of the first 80 bits. */
    static CodeText ofHex(String hex) {
        var bits = new BigInteger(hex.substring(0, HEX_DIGITS), HEX);
        var text = new StringBuilder();
        for (var i = LENGTH - 1; i >= 0; i--) {
            text.append(DIGITS.charAt(bits.shiftRight(i * BITS).intValue() & (DIGITS.length() - 1)));
        }
        return new CodeText(text.toString());
    }

    /** As somebody typed it; what cannot be a code is one that does not exist. */
    static CodeText read(String typed) {
        var characters = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!FORM.matcher(characters).matches()) {
            throw Problem.invalid(List.of(new Problem.FieldError("/code", "A code has 16 letters and digits.")));
        }
        return new CodeText(characters);
    }

    /** What may be shown to those who must not redeem it. */
    String ending() {
        return characters.substring(LENGTH - GROUP);
    }

    /** In fours. */
    @Override
    public String toString() {
        return String.join("-", characters.split("(?<=\\G.{" + GROUP + "})"));
    }
}
