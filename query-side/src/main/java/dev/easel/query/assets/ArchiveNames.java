package dev.easel.query.assets;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names within one archive: every one once, also where upper and lower case are the same. */
final class ArchiveNames {

    private final Set<String> taken = new HashSet<>();

    /** The name, or the name with the next free number before its ending. */
    String next(String name) {
        var dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var ending = dot > 0 ? name.substring(dot) : "";
        var free = name;
        for (var number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = stem + " (" + number + ")" + ending;
        }
        return free;
    }
}
