package dev.easel.saga.providers.local.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectTest {

    @Test
    void isWhatTheCutLeavesOfAnOpaquePhoto() throws InterruptedException, Unworkable {
        var subject = Subject.of(Photos.named("astronaut.png"), 256, _ -> {});
        assertThat(List.of(subject.width, subject.height)).isEqualTo(List.of(256, 256));
        assertThat(subject.alpha[60 * 256 + 112]).as("face").isGreaterThan(0.9f);
        assertThat(subject.alpha[30 * 256 + 60]).as("wall").isLessThan(0.1f);
    }

    @Test
    void isWhatATransparentPictureShows() throws InterruptedException, Unworkable {
        var picture = Pictures.plain(40, 40, 0x00ffffff);
        for (int y = 10; y < 30; y++) {
            for (int x = 10; x < 30; x++) {
                picture.setRGB(x, y, 0xffcc2200);
            }
        }
        var subject = Subject.of(picture, 512, _ -> {});
        assertThat(subject.alpha[20 * 40 + 20]).isEqualTo(1);
        assertThat(subject.alpha[5 * 40 + 5]).isZero();
        assertThat(subject.rgb[0][5 * 40 + 5]).as("its colours go on outside").isCloseTo(0.8f, by());
        assertThat(subject.rgb[2][5 * 40 + 5]).as("without the white below").isCloseTo(0, by());
    }

    @Test
    void isTheWholeOfAPhotoThatItFillsButForTheCorners() throws InterruptedException, Unworkable {
        var subject = Subject.of(Pictures.plain(300, 300, 0xff3366cc), 512, _ -> {});
        assertThat(subject.alpha[150 * subject.width + 150]).isEqualTo(1);
        assertThat(subject.alpha[150 * subject.width + 10]).isEqualTo(1);
        assertThat(subject.alpha[0]).isZero();
    }

    @Test
    void knowsWhichPiecesAreLarge() {
        var mask = new boolean[] {
            true, true, false, false,
            false, true, false, true,
            false, false, true, false,
        };
        var pieces = Pieces.of(mask, 4);
        assertThat(pieces.largest()).isEqualTo(3);
        assertThat(pieces.within(5, 3)).isTrue();
        assertThat(pieces.within(7, 2)).isFalse();
        assertThat(pieces.within(2, 0)).as("outside").isFalse();
    }

    private static org.assertj.core.data.Offset<Float> by() {
        return org.assertj.core.data.Offset.offset(0.01f);
    }
}
