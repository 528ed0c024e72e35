package dev.easel.command.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.platform.PictureMemory;
import dev.easel.platform.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class PictureMemoryTest {

    private static final long MEGABYTE = 1 << 20;

    private final PictureMemory memory = new PictureMemory(512 * MEGABYTE);

    @Test
    void leavesRoomForAllElse() {
        assertThat(memory.bytes()).isEqualTo(320 * MEGABYTE);
        assertThat(new PictureMemory(128 * MEGABYTE).bytes()).isEqualTo(64 * MEGABYTE);
    }

    @Test
    void givesWhatIsThereAndRefusesWhatDoesNotComeInTime() {
        try (var _ = memory.takeWithin(200 * MEGABYTE, Duration.ZERO)) {
            memory.takeWithin(120 * MEGABYTE, Duration.ZERO).close();
            assertThatThrownBy(() -> memory.takeWithin(121 * MEGABYTE, Duration.ofMillis(1)))
                    .isInstanceOfSatisfying(
                            Problem.class, busy -> assertThat(busy.code()).isEqualTo("SERVER_BUSY"));
        }
        memory.takeWithin(320 * MEGABYTE, Duration.ZERO).close();
    }

    @Test
    void letsOneWaitUntilOthersAreDone() throws Exception {
        var first = memory.take(320 * MEGABYTE);
        var second = CompletableFuture.supplyAsync(() -> {
            try {
                return memory.take(1000 * MEGABYTE); // counts as all of it
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        assertThat(second).isNotDone();
        first.close();
        second.get().close();
    }
}
