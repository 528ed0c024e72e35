package dev.easel.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259) into maps, lists, strings, longs, doubles and booleans; a repeated name is refused. */
final class Json {

    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** One object, with nothing behind it. */
    static Fields object(String text) {
        var json = new Json(text);
        var value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.wrong("the end");
        }
        if (value instanceof Fields fields) {
            return fields;
        }
        throw json.wrong("an object");
    }

    /** A text as JSON. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(sign -> {
            if (sign < ' ' || sign == '"' || sign == '\\') {
                quoted.append("\\u").append(HexFormat.of().toHexDigits((char) sign));
            } else {
                quoted.append((char) sign);
            }
        });
        return quoted.append('"').toString();
    }

    private @Nullable Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> fields();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Fields fields() {
        enter();
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (more('}', members.isEmpty())) {
            blanks();
            var name = string();
            blanks();
            expect(':');
            if (members.containsKey(name)) {
                throw wrong("a name that is not there yet");
            }
            members.put(name, value());
        }
        depth--;
        return new Fields(members);
    }

    private List<Object> list() {
        enter();
        var items = new ArrayList<Object>();
        while (more(']', items.isEmpty())) {
            var item = value();
            if (item == null) {
                throw wrong("a value");
            }
            items.add(item);
        }
        depth--;
        return items;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("less depth");
        }
    }

    /** Whether another element follows; takes the comma, or the end. */
    private boolean more(char end, boolean first) {
        blanks();
        if (peek() == end) {
            at++;
            return false;
        }
        if (!first) {
            expect(',');
        }
        return true;
    }

    private String string() {
        expect('"');
        var from = at;
        while (peek() != '"' && peek() != '\\') {
            at++;
        }
        if (peek() == '"') { // the usual case has nothing escaped
            return text.substring(from, at++);
        }
        var plain = new StringBuilder(text.substring(from, at));
        for (var next = take(); next != '"'; next = take()) {
            plain.append(next == '\\' ? escaped() : next);
        }
        return plain.toString();
    }

    private char escaped() {
        var sign = take();
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) fourDigits();
            default -> throw wrong("an escape");
        };
    }

    private int fourDigits() {
        var from = at;
        at += 4;
        if (at > text.length() || !text.substring(from, at).chars().allMatch(HexFormat::isHexDigit)) {
            throw wrong("four digits");
        }
        return HexFormat.fromHexDigits(text, from, at);
    }

    private Object number() {
        var from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var digits = text.substring(from, at);
        try {
            var isWhole = digits.chars().noneMatch(sign -> ".eE".indexOf(sign) >= 0);
            return isWhole ? (Object) Long.valueOf(digits) : (Object) Double.valueOf(digits);
        } catch (NumberFormatException notOne) {
            throw wrong("a value");
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private char take() {
        var next = peek();
        at++;
        return next;
    }

    private void expect(char sign) {
        if (take() != sign) {
            throw wrong("'" + sign + "'");
        }
    }

    private Unreadable wrong(String expected) {
        return new Unreadable("Expected " + expected + " at character " + at);
    }

    /** The text is not what it must be. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** The members of an object; whoever wants one that is not there, or of another kind, cannot read it. */
    record Fields(Map<String, @Nullable Object> members) {

        String text(String name) {
            return get(name, String.class);
        }

        @Nullable
        String optionalText(String name) {
            return members.get(name) == null ? null : text(name);
        }

        long number(String name) {
            return get(name, Long.class);
        }

        Fields object(String name) {
            return get(name, Fields.class);
        }

        List<?> list(String name) {
            return get(name, List.class);
        }

        private <T> T get(String name, Class<T> type) {
            var value = members.get(name);
            if (!type.isInstance(value)) {
                throw new Unreadable("Expected " + name + " to be there as " + type.getSimpleName());
            }
            return type.cast(value);
        }
    }
}
