package dev.easel.platform;

import java.io.Serial;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text of characters that can be kept. JSON can carry half of one, as in {@code "\ud800"}, which would come back as
 * something else, and the zero character, which PostgreSQL keeps neither in text nor in JSON: an event with it could
 * never be shown.
 */
public final class WholeText {

    public static final String COMPLAINT = "has a character in it that cannot be kept";

    private WholeText() {}

    /** Whether no character of the text is only a half, or zero. */
    public static boolean is(String text) {
        return text.codePoints()
                .noneMatch(it -> it == 0 || (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE));
    }

    /** Refuses such characters wherever a body has text. */
    static SimpleModule module() {
        return new SimpleModule("whole-text").addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (!is(text)) {
                throw new Broken(parser);
            }
            return text;
        }
    }

    /** Knows the path of the field. */
    static final class Broken extends MismatchedInputException {

        @Serial
        private static final long serialVersionUID = 1L;

        private Broken(JsonParser parser) {
            super(parser, "text " + COMPLAINT, String.class);
        }
    }
}
