package dev.easel.verify;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param user e-mail of somebody of finance; null: only what is public is looked at
 * @param pinned ids of the keys to trust
 */
record Options(
        @Nullable URI url,
        @Nullable Path export,
        @Nullable Path receipt,
        @Nullable String user,
        Set<String> pinned,
        boolean json) {

    private static final String USUAL = "http://localhost:8000";

    static final String USAGE = """
            ./easel verify [--url URL [--user EMAIL] | --export FILE] [--receipt FILE] [--key ID]... [--json]
              --url URL      an Easel that runs; http://localhost:8000 unless said
              --user EMAIL   reads the whole log as somebody of finance, whose password is asked for or read from the
                             standard input; without it the heads are checked, which are public
              --export FILE  what /api/finance/proof/export gave; nobody is asked
              --receipt FILE checks one receipt: alone against the key that it names, with --url against what is published;
                             with --user or --export the log is checked too, and must have the receipt's head
              --key ID       trusts this key and those that it vouches for, instead of the first one
              --json         says each result as JSON on a line
            Ends with 0 when all is well, 1 when something was tampered with, 2 when it could not look.
            """;

    Options {
        pinned = Set.copyOf(pinned);
    }

    static Options of(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        URI url = null;
        Path export = null;
        Path receipt = null;
        String user = null;
        var pinned = new HashSet<String>();
        var json = false;
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--url" -> url = address(value(option, rest));
                case "--export" -> export = Path.of(value(option, rest));
                case "--receipt" -> receipt = Path.of(value(option, rest));
                case "--user" -> user = value(option, rest);
                case "--key" -> pinned.add(value(option, rest));
                case "--json" -> json = true;
                default -> throw new Misuse("Unknown option: " + option);
            }
        }
        if (export != null && (url != null || user != null)) {
            throw new Misuse("--export is a file: --url and --user have nothing to do with it");
        }
        var nothingSaid = url == null && export == null && receipt == null;
        return new Options(
                nothingSaid || (url == null && user != null) ? URI.create(USUAL) : url,
                export,
                receipt,
                user,
                pinned,
                json);
    }

    private static URI address(String text) {
        try {
            var url = URI.create(text.replaceFirst("/+$", ""));
            if (url.getHost() != null && List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new Misuse("--url is an address such as " + USUAL);
        }
        throw new Misuse("--url is an address such as " + USUAL);
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Misuse(option + " needs a value");
        }
        return rest.pop();
    }

    /** What was typed makes no sense. */
    static final class Misuse extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }
}
