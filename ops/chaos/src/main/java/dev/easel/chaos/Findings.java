package dev.easel.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How often each invariant was broken, with the first example. */
public final class Findings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Invariant> invariants = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** @param counts what is counted of the violations */
    public Findings(String... counts) {
        for (var count : counts) {
            this.counts.put(count, 0L);
        }
    }

    public void require(String invariant, boolean holds, Object example) {
        var found = invariants.computeIfAbsent(invariant, _ -> new Invariant());
        if (!holds && ++found.violations == 1) {
            found.example = example.toString();
        }
    }

    /** @param count one of those that were named */
    public void require(String count, String invariant, boolean holds, Object example) {
        require(invariant, holds, example);
        if (!holds) {
            counts.merge(count, 1L, Long::sum);
        }
    }

    /** The invariants that were. */
    public List<String> broken() {
        return invariants.entrySet().stream()
                .filter(it -> it.getValue().violations > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same, each with how often and an example. */
    public List<String> told() {
        return invariants.entrySet().stream()
                .filter(it -> it.getValue().violations > 0)
                .map(it -> "%s (%d): %s".formatted(it.getKey(), it.getValue().violations, it.getValue().example))
                .toList();
    }

    public String json() {
        var whole = new LinkedHashMap<String, Object>(counts);
        whole.put("invariants", invariants);
        return JSON.writeValueAsString(whole);
    }

    static final class Invariant {

        private long violations;
        private String example = "";

        public long getViolations() {
            return violations;
        }

        public String getExample() {
            return example;
        }
    }
}
