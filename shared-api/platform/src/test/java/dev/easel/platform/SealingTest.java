package dev.easel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealingTest {

    private final Sealing sealing = new Sealing("a secret of the server", "test/1");

    @Test
    void opensWhatItSealedAndNeverSealsTwiceAlike() {
        var sealed = sealing.seal("whsec_abc", "whk_1");
        assertThat(sealed).startsWith("1.").doesNotContain("whsec");
        assertThat(sealing.open(sealed, "whk_1")).isEqualTo("whsec_abc");
        assertThat(sealing.seal("whsec_abc", "whk_1")).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingForAnotherThingPurposeOrServer() {
        var sealed = sealing.seal("whsec_abc", "whk_1");
        var fault = IllegalArgumentException.class;
        assertThatThrownBy(() -> sealing.open(sealed, "whk_2")).isInstanceOf(fault);
        assertThatThrownBy(() -> new Sealing("a secret of the server", "test/2").open(sealed, "whk_1"))
                .isInstanceOf(fault);
        assertThatThrownBy(() -> new Sealing("another secret", "test/1").open(sealed, "whk_1"))
                .isInstanceOf(fault);
        assertThatThrownBy(() -> sealing.open(sealed.replaceFirst("^1", "2"), "whk_1"))
                .isInstanceOf(fault);
    }
}
