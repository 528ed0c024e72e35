package dev.easel.command.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.credits.HoldId;
import dev.easel.api.tasks.TaskId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A memory of 200 things after a hundred thousand, each begun and ended by three events. */
class MemoryTest {

    private static final int MOST = 200;
    private static final int THINGS = 100_000;
    private static final long EVENTS_EACH = 3;

    private static Memory<Integer> memory = Memory.empty();

    @BeforeAll
    static void fill() {
        for (var i = 0; i < THINGS; i++) {
            memory = memory.with(new Kept<>(id(i), i, EVENTS_EACH * i, EVENTS_EACH * i + 2), MOST);
        }
    }

    @Test
    void keepsTheNewestAsTheyWere() {
        assertThat(memory.newest()).hasSize(MOST);
        assertThat(memory.forgotten()).isEqualTo(THINGS - MOST);
        assertThat(memory.find(id(THINGS - 1))).contains(THINGS - 1);
        assertThat(memory.find(id(THINGS - MOST))).contains(THINGS - MOST);
        assertThat(memory.find(id(THINGS - MOST - 1))).isEmpty();
    }

    @Test
    void knowsWhereEachOtherOneStands() {
        for (var i = 0; i < THINGS - MOST; i++) {
            var first = EVENTS_EACH * i;
            assertThat(memory.whereItMayStand(id(i)))
                    .anyMatch(chapter -> chapter.from() <= first && first + 2 <= chapter.to());
        }
    }

    @Test
    void keepsFourBytesOfEachAndLooksAtThreeThousandEventsForOne() {
        assertThat(memory.older()).hasSize((THINGS - MOST + 1023) / 1024).allSatisfy(chapter -> {
            assertThat(chapter.marks()).hasSize(Integer.BYTES * chapter.count());
            assertThat(chapter.to() - chapter.from()).isLessThan(EVENTS_EACH * 1024);
        });
    }

    @Test
    void looksForHardlyAnyThatIsNew() {
        var looks = IntStream.range(THINGS, 2 * THINGS)
                .filter(i -> memory.whereItMayStand(id(i)).findAny().isPresent())
                .count();
        assertThat(looks).isLessThan(THINGS / 10_000);
    }

    private static String id(int number) {
        return HoldId.of(new TaskId("tsk_" + number), 1).value();
    }
}
