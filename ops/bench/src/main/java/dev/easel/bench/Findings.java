package dev.easel.bench;

import dev.easel.bench.frame.Measured;
import dev.easel.bench.frame.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What was measured so far, and how it stands against the targets of the issue. */
final class Findings {

    private final Map<String, Measured> legs = new LinkedHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    void add(List<Measured> measured) {
        measured.forEach(leg -> legs.put(leg.id(), leg));
    }

    List<Measured> legs() {
        return List.copyOf(legs.values());
    }

    List<Verdict> verdicts() {
        verdicts.clear();
        atLeast("a1", "a1", 3.0, "B1");
        atLeast("a1.b2", "a1", 0.45, "B2");
        atLeast("a1.stock", "a1", 8, "a1.stock");
        atLeast("a2", "a2", 1.0, "B1");
        atLeast("a2.b4", "a2", 4.0, "B4");
        atLeast("a3", "a3", 0.8, "B1.one");
        beside("a3.stock", "a3", "a3.stock");
        atLeast("e", "e", 15, "Bhot");
        atLeast("e.a1", "e", 0.8, "a1");
        beside("e.stock", "e", "e.stock");
        return List.copyOf(verdicts);
    }

    private void atLeast(String id, String leg, double factor, String bound) {
        judge(leg, bound, (measured, against) -> Verdict.atLeast(id, measured, factor, against));
    }

    private void beside(String id, String leg, String other) {
        judge(leg, other, (measured, against) -> Verdict.beside(id, measured, against));
    }

    private void judge(String leg, String bound, BiFunction<Measured, Measured, Verdict> verdict) {
        find(leg).ifPresent(measured -> find(bound)
                .ifPresent(against -> verdicts.add(verdict.apply(measured, against))));
    }

    private Optional<Measured> find(@Nullable String id) {
        return Optional.ofNullable(legs.get(id));
    }
}
