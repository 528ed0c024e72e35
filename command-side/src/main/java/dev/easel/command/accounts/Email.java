package dev.easel.command.accounts;

import dev.easel.platform.Problem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in the one form that counts: without spaces around, in lower case. */
record Email(String text) {

    private static final Pattern FORM =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");
    private static final int LONGEST = 254;

    static Email of(String given) {
        var text = Normalizer.normalize(given, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw Problem.invalid(List.of(new Problem.FieldError("/email", "Give an e-mail address.")));
        }
        return new Email(text);
    }
}
