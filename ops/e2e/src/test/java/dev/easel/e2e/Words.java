package dev.easel.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The English texts of a web and of its pages, read from where it has them. */
final class Words {

    private static final Path SHARED = Checkout.path("shared-api/web/src/messages/en.json");

    static final Words PUBLIC = new Words("public-web");
    static final Words ADMIN = new Words("admin-web");

    private final List<JsonNode> messages;

    private Words(String web) {
        var files = Stream.concat(filesOf(web).stream(), Stream.of(SHARED));
        this.messages = files.map(Words::read).toList();
    }

    private static List<Path> filesOf(String web) {
        try (var files = Files.walk(Checkout.path(web + "/src"))) {
            return files.filter(file -> file.endsWith("messages/en.json")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of a key such as {@code signIn.title}. */
    String say(String key) {
        return say(key, Map.of());
    }

    /** The text of a key with values in place of their names. */
    String say(String key, Map<String, ?> values) {
        return filled(text(key), values);
    }

    /** The form of a text for a number, which is also its {@code {count}}. */
    String count(String key, long count) {
        var forms = text(key).split(" \\| ");
        var form = forms.length == 3 ? (int) Math.min(count, 2) : count == 1 ? 0 : forms.length - 1;
        return filled(forms[form], Map.of("count", count));
    }

    String credits(long amount) {
        return count("amount.credits", amount);
    }

    private String text(String key) {
        var pointer = "/" + key.replace('.', '/');
        return messages.stream()
                .map(file -> file.at(pointer))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no text for " + key));
    }

    private static String filled(String text, Map<String, ?> values) {
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file);
    }
}
