package dev.easel.bench.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final Title TITLE = new Title("a1", "holds", "holds/s");

    @Test
    void takesTheMiddleOneWhateverTheOrder() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
    }

    @Test
    void takesTheMeanOfTheTwoMiddleOnesOfAnEvenNumber() {
        assertThat(Statistics.median(List.of(8.0, 1.0, 2.0, 100.0))).isEqualTo(5.0);
    }

    @Test
    void refusesToMakeANumberFromNothing() {
        assertThatThrownBy(() -> Statistics.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsUpALegByItsMediansAndItsRange() {
        var leg = new Measured(
                TITLE,
                List.of(
                        sample(30, 3, Map.of("p99 ms", 5.0)),
                        sample(10, 1, Map.of("p99 ms", 9.0, "odd", 1.0)),
                        sample(20, 2, Map.of("p99 ms", 7.0))));
        assertThat(List.of(leg.median(), leg.least(), leg.most())).containsExactly(20.0, 10.0, 30.0);
        assertThat(leg.n()).isEqualTo(6);
        assertThat(leg.details()).isEqualTo(Map.of("p99 ms", 7.0));
        assertThat(leg.detail("p99 ms", "ms").median()).isEqualTo(7.0);
        assertThat(leg.and(new Measured(TITLE, List.of(sample(70, 7, Map.of()))))
                        .median())
                .isEqualTo(25.0);
    }

    private static Sample sample(double value, long n, Map<String, Double> details) {
        return new Sample(value, n, details, List.of());
    }
}
