package dev.easel.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ./easel verify}: checks a log, or a receipt, without believing anybody. */
public final class Verify {

    private static final int GOOD = 0;
    private static final int TAMPERED = 1;
    private static final int CANNOT_LOOK = 2;

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.in, System.out, System.err));
    }

    /** What {@code main} does, without ending the process: the exit code. */
    public static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        try {
            return check(Options.of(arguments), in, out) ? GOOD : TAMPERED;
        } catch (Options.Misuse misuse) {
            err.println(misuse.getMessage());
            err.print(Options.USAGE);
        } catch (IOException | Json.Unreadable failure) {
            err.println("Cannot look: " + failure.getMessage());
        }
        return CANNOT_LOOK;
    }

    private static boolean check(Options options, InputStream in, PrintStream out) throws IOException {
        var report = new Report(out, options.json());
        var known = new ArrayList<SealedHead>();
        if (options.receipt() != null) {
            var text = Files.readString(options.receipt());
            var receipt = receipt(text, options);
            report.say(receipt);
            if (!receipt.isGood() || (options.export() == null && options.user() == null)) {
                return receipt.isGood();
            }
            known.add(ReceiptCheck.headOf(text));
        }
        var verdict = verdict(options, in, known);
        report.say(verdict);
        return verdict.isGood();
    }

    private static Verdict verdict(Options options, InputStream in, List<SealedHead> known) throws IOException {
        if (options.export() != null) {
            try (var export = Files.newInputStream(options.export())) {
                return Verifier.verify(export, options.pinned(), known, false);
            }
        }
        try (var easel = new RemoteEasel(Objects.requireNonNull(options.url()))) {
            if (options.user() == null) {
                return PublicHeads.verify(easel, options.pinned());
            }
            easel.signIn(options.user(), password(in));
            try (var export = easel.export()) {
                return Verifier.verify(export, options.pinned(), known, true);
            }
        }
    }

    private static ReceiptCheck receipt(String text, Options options) throws IOException {
        if (options.url() == null) {
            return ReceiptCheck.of(text, List.of(), options.pinned());
        }
        try (var easel = new RemoteEasel(options.url())) {
            var receipt = ReceiptCheck.of(text, easel.keys(), options.pinned());
            var head = ReceiptCheck.headOf(text);
            var published = easel.published(head.number());
            return published != null && published.isSame(head)
                    ? receipt
                    : receipt.failing("Its head is not the one that is published now: the log was rewritten since.");
        }
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 25 has none again where nobody sits in front
    private static String password(InputStream in) throws IOException {
        var console = System.console();
        var typed = console != null && console.isTerminal() ? console.readPassword("Password: ") : null;
        var password = typed == null ? firstLine(in) : new String(typed);
        if (password == null) {
            throw new IOException("no password was given");
        }
        return password;
    }

    private static @Nullable String firstLine(InputStream in) throws IOException {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
    }
}
