package dev.easel.chaos.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Names of things that exist, picked up from answers: a stranger's guess would only ever be not found. */
final class Harvest {

    private static final Pattern ID = Pattern.compile("\"([a-z]{2,6}_[0-9A-Za-z]{8,40})\"");
    private static final Pattern NAME =
            Pattern.compile("\"(?:name|slug|storageKey|cursor|nextCursor)\":\"([^\"\\\\]{1,200})\"");
    private static final int MOST = 100;

    private final Map<String, List<String>> byKind = new HashMap<>();

    synchronized void take(String body) {
        for (var pattern : List.of(ID, NAME)) {
            var found = pattern.matcher(body);
            for (var i = 0; i < MOST && found.find(); i++) {
                keep(pattern == ID ? found.group(1).replaceFirst("_.*", "") : "names", found.group(1));
            }
        }
    }

    /** One of any kind; an id that nothing has while nothing was found. */
    synchronized String some(Random random) {
        var kinds = List.copyOf(byKind.keySet());
        if (kinds.isEmpty()) {
            return "tsk_00000000000000000000000000000000";
        }
        var kind = byKind.getOrDefault(kinds.get(random.nextInt(kinds.size())), List.of("x"));
        return kind.get(random.nextInt(kind.size()));
    }

    private void keep(String kind, String value) {
        var known = byKind.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (!known.contains(value)) {
            known.add(value);
            if (known.size() > MOST) {
                known.removeFirst();
            }
        }
    }
}
