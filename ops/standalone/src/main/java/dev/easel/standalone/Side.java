package dev.easel.standalone;

import dev.easel.command.platform.CommandSide;
import dev.easel.query.platform.QuerySide;
import dev.easel.standalone.Arguments.UsageError;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can run as a process of its own. */
enum Side {
    COMMAND(CommandSide.class),
    QUERY(QuerySide.class),
    SAGA(SagaNode.class);

    final Class<?> main;

    Side(Class<?> main) {
        this.main = main;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side named(String word) {
        return Arrays.stream(values())
                .filter(side -> side.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageError("Expected one of "
                        + Arrays.stream(values()).map(Side::word).collect(Collectors.joining(", ")) + ", but got "
                        + (word.isEmpty() ? "nothing" : word)));
    }
}
