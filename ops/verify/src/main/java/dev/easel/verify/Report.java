package dev.easel.verify;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says a result to people, or as JSON to programs. */
final class Report {

    private static final int SHOWN = 10;

    private final PrintStream out;
    private final boolean json;

    Report(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void say(Verdict verdict) {
        if (json) {
            out.println(json(verdict));
        } else {
            words(verdict);
        }
    }

    void say(ReceiptCheck receipt) {
        if (json) {
            out.println("{\"ok\":" + receipt.isGood() + ",\"event\":" + Json.quoted(receipt.event()) + ",\"position\":"
                    + receipt.position() + ",\"head\":" + receipt.head() + ",\"sealedAt\":"
                    + Json.quoted(receipt.sealedAt().toString()) + ",\"key\":" + Json.quoted(receipt.keyId())
                    + ",\"failures\":"
                    + texts(receipt.failures()) + "}");
            return;
        }
        if (receipt.isGood()) {
            out.printf(
                    "The receipt is good: %s of %s stood at position %d when head %d was signed at %s.%n",
                    receipt.event(), receipt.at(), receipt.position(), receipt.head(), receipt.sealedAt());
            out.printf("Signed by %s.%n%s%n", receipt.keyId(), receipt.payload());
        } else {
            out.println("The receipt proves nothing:");
            receipt.failures().forEach(failure -> out.println("  " + failure));
        }
    }

    private void words(Verdict verdict) {
        out.printf(
                Locale.ROOT,
                "%,d events, of which %,d are sealed by %,d heads.%n",
                verdict.events(),
                verdict.sealed(),
                verdict.heads());
        verdict.keys().forEach(key -> out.println("Signed by " + key));
        verdict.notes().forEach(note -> out.println("Note: " + note));
        if (verdict.isGood()) {
            out.println("All is well: nothing was changed since it was sealed.");
            return;
        }
        var first = verdict.findings().getFirst();
        out.printf(
                "TAMPERED WITH, first at position %d: %s%n",
                first.position(), first.reason().words());
        verdict.findings().stream().limit(SHOWN).forEach(finding -> out.println("  " + finding.detail()));
        if (verdict.findings().size() > SHOWN) {
            out.printf("  and at least %d more%n", verdict.findings().size() - SHOWN);
        }
    }

    private static String json(Verdict verdict) {
        var findings = verdict.findings().stream()
                .map(it -> "{\"position\":" + it.position() + ",\"head\":" + it.head() + ",\"reason\":"
                        + Json.quoted(it.reason().words()) + ",\"detail\":" + Json.quoted(it.detail()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"ok\":" + verdict.isGood() + ",\"events\":" + verdict.events() + ",\"sealed\":" + verdict.sealed()
                + ",\"heads\":" + verdict.heads() + ",\"keys\":" + texts(verdict.keys()) + ",\"findings\":" + findings
                + ",\"notes\":" + texts(verdict.notes()) + "}";
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]"));
    }
}
