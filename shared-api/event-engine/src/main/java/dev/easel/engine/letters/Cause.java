package dev.easel.engine.letters;

/** A failure in one line: what it was at the bottom. */
final class Cause {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;

    private Cause() {}

    static String of(Throwable failure) {
        var bottom = failure;
        for (var depth = 0; bottom.getCause() != null && depth < DEEPEST; depth++) {
            bottom = bottom.getCause();
        }
        var said = bottom.getMessage() == null ? "" : ": " + bottom.getMessage().strip();
        var line = bottom.getClass().getSimpleName() + said.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
