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
        measured.forEach(leg -> legs.merge(leg.id(), leg, Measured::and));
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
        within("b1", "b1", 1.5);
        find("b1").ifPresent(it -> verdicts.add(Verdict.within("b1.p99", it.detail("p99 ms", "ms"), 10)));
        within("b2", "b2", 1);
        find("b2").ifPresent(it -> verdicts.add(Verdict.within("b2.p99", it.detail("p99 ms", "ms"), 5)));
        atLeast("c1", "c1", 0.25, "B1");
        within("c1.p50", "c1.half", 15);
        atLeast("d1", "d1", 0.4, "Rsel");
        atLeast("d2", "d2", 0.5, "Rcopy");
        atMost("g1", "g1.hot", 1.05, "g1.hot.1k");
        atMost("g1.cold", "g1.cold", 1.2, "g1.cold.1k");
        atLeast("g2", "g2", 0.9, "g2.10k");
        within("g3", "g3", 6);
        find("g3")
                .ifPresent(it ->
                        verdicts.add(Verdict.reaching("g3.rate", it.detail("deliveries/s", "deliveries/s"), 40_000)));
        within("f1", "f1", 50);
        within("f2", "f2", 50);
        within("f3", "f3", 1024);
        return List.copyOf(verdicts);
    }

    private void atMost(String id, String leg, double factor, String bound) {
        judge(leg, bound, (measured, against) -> Verdict.atMost(id, measured, factor, against));
    }

    private void within(String id, String leg, double limit) {
        find(leg).ifPresent(measured -> verdicts.add(Verdict.within(id, measured, limit)));
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
