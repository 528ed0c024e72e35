package dev.easel.api.webhooks;

import dev.easel.api.Identifier;
import java.util.regex.Pattern;

/** Names the delivery of one message to one endpoint, and says which: there is one, however often it is tried. */
public record DeliveryId(String value) implements Identifier {

    public static final String PREFIX = "whd";

    private static final Pattern FORM = Pattern.compile(PREFIX + "_([0-9a-f]{32})([0-9a-f]{32})");

    public DeliveryId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Expected an id of a delivery, but got: " + value);
        }
    }

    public static DeliveryId of(EndpointId endpoint, MessageId message) {
        return new DeliveryId(PREFIX + "_" + digits(EndpointId.PREFIX, endpoint) + digits(MessageId.PREFIX, message));
    }

    public EndpointId endpointId() {
        return new EndpointId(EndpointId.PREFIX + "_" + part(1));
    }

    public MessageId messageId() {
        return new MessageId(MessageId.PREFIX + "_" + part(2));
    }

    private String part(int number) {
        var form = FORM.matcher(value);
        if (!form.matches()) {
            throw new AssertionError("checked before: " + value);
        }
        return form.group(number);
    }

    private static String digits(String prefix, Identifier id) {
        return id.value().substring(prefix.length() + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
