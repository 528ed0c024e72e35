package dev.easel.bench.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Measured OURS = measured("a1", 90, "holds/s");
    private static final Measured BOUND = measured("B1", 40, "events/s");
    private static final Measured ROW = measured("b1", 3, "ms");

    @Test
    void saysEveryScenarioInTheFormOfTheIssue() {
        var report = report(
                List.of(
                        Verdict.atLeast("a1", OURS, 3, BOUND),
                        Verdict.beside("a1.stock", OURS, BOUND),
                        Verdict.within("b1", ROW, 1.5)),
                List.of());
        assertThat(JsonMapper.shared().readTree(report.json()))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"scenarios": [
                    {"id": "a1", "value": 90.0, "unit": "holds/s", "bound": 40.0, "ratio": 2.25, "target": 3.0,
                     "met": false, "n": 5},
                    {"id": "a1.stock", "value": 90.0, "unit": "holds/s", "bound": 40.0, "ratio": 2.25, "target": null,
                     "met": null, "n": 5},
                    {"id": "b1", "value": 3.0, "unit": "ms", "bound": 1.5, "ratio": 2.0, "target": 1.0, "met": false,
                     "n": 5}],
                 "machine": {"cores": 2}}
                """));
    }

    @Test
    void meetsATargetThatIsReachedExactly() {
        assertThat(Verdict.atLeast("a1", OURS, 2.25, BOUND).row().met()).isTrue();
        assertThat(Verdict.atMost("b1", ROW, 1, ROW).row().met()).isTrue();
        assertThat(Verdict.atMost("b1", ROW, 0.9, ROW).row().met()).isFalse();
    }

    @Test
    void isSoundThoughATargetWasMissed() {
        var report = report(List.of(Verdict.atLeast("a1", OURS, 3, BOUND)), List.of());
        assertThat(report.isSound()).isTrue();
        assertThat(report.text())
                .contains("| a1 | 90.0 holds/s | B1      | 40.0 holds/s | 2.25 x | >= 3.00 x | MISSED | 5 |")
                .contains("- b2: not built")
                .contains("All invariants held after every leg.");
    }

    @Test
    void provesNothingOnceAPromiseWasBroken() {
        var report = report(List.of(), List.of("a1, round 1: lost one"));
        assertThat(report.isSound()).isFalse();
        assertThat(report.text()).contains("BROKEN INVARIANTS").contains("- a1, round 1: lost one");
    }

    private static Report report(List<Verdict> verdicts, List<String> violations) {
        return new Report(List.of(OURS, BOUND), verdicts, List.of("b2: not built"), violations, Map.of("cores", 2));
    }

    private static Measured measured(String id, double value, String unit) {
        return new Measured(new Title(id, "what it is", unit), List.of(new Sample(value, 5, Map.of(), List.of())));
    }
}
