package dev.easel.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a receipt proves: that this event stood at this place in the log when the head was signed.
 *
 * @param failures why it proves nothing; empty when it is good
 */
public record ReceiptCheck(
        String event,
        Instant at,
        long position,
        String payload,
        long head,
        Instant sealedAt,
        String keyId,
        List<String> failures) {

    public ReceiptCheck {
        failures = List.copyOf(failures);
    }

    /** Checks a receipt against the key that it brings along. */
    public static ReceiptCheck of(String text) {
        return of(text, List.of(), Set.of());
    }

    /**
     * Checks a receipt.
     *
     * @param publishedKeys empty: the one in the receipt, which proves as much as who handed it over
     */
    static ReceiptCheck of(String text, List<Json.Fields> publishedKeys, Set<String> pinned) {
        var receipt = Json.object(text);
        var event = LoggedEvent.ofReceipt(receipt.object("event"));
        var head = SealedHead.of(receipt.object("head"));
        var keys = new Keyring(pinned);
        publishedKeys.forEach(keys::take);
        if (publishedKeys.isEmpty()) {
            keys.take(receipt.object("key"));
        }
        return new ReceiptCheck(
                event.name(),
                Instant.EPOCH.plus(event.atMicros(), ChronoUnit.MICROS),
                event.position(),
                new String(event.payload(), StandardCharsets.UTF_8),
                head.number(),
                head.at(),
                head.keyId(),
                failures(receipt, event, head, keys));
    }

    /** The same with one more thing to say against it. */
    ReceiptCheck failing(String failure) {
        var all = new ArrayList<>(failures);
        all.add(failure);
        return new ReceiptCheck(event, at, position, payload, head, sealedAt, keyId, all);
    }

    /** The head of a receipt, whether it is good or not. */
    static SealedHead headOf(String text) {
        return SealedHead.of(Json.object(text).object("head"));
    }

    public boolean isGood() {
        return failures.isEmpty();
    }

    private static List<String> failures(Json.Fields receipt, LoggedEvent event, SealedHead head, Keyring keys) {
        var failures = new ArrayList<String>();
        if (!receipt.text("kind").equals("easel.receipt.v1")) {
            failures.add("It is no receipt of a known kind.");
        }
        var index = receipt.number("index");
        if (event.position() != head.from() + index) {
            failures.add("The place of the event is not the one in its range.");
        }
        var path = receipt.list("path").stream()
                .map(hash -> Digest.ofHex(String.valueOf(hash)))
                .toList();
        if (!head.root().equals(Tree.rootBy(event.leaf(), index, head.size(), path))) {
            failures.add("The event is not the one that was sealed.");
        }
        if (!keys.signed(head.keyId(), head.canonical(), head.signature())) {
            failures.add("The head is not signed by a key that is trusted.");
        }
        return failures;
    }
}
