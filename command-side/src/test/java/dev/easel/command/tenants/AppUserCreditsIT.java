package dev.easel.command.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.platform.Sessions;
import dev.easel.testing.Browser;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Credits of an app's user by the hand of an operator. */
class AppUserCreditsIT extends OneApp {

    private final Browser root = SIDE.browser()
            .withSession(SIDE.bean(Sessions.class)
                    .open(new AccountId("acc_0000000000000000000000000000000c"), Set.of(Role.SUPER_ADMIN))
                    .token());
    private final String credits =
            "/api/admin/app-users/" + AppUserId.of(AppId.of(slug), KeyMode.LIVE, "ada") + "/credits";

    @Test
    void areGivenAndTakenOnceForOneKey() {
        open("ada"); // with a welcome of ten
        var forecast = root.post(credits + "/dry-run", Map.of("amount", -4, "type", "ADMIN_ADJUSTMENT"));
        assertThat(forecast.json().at("/balanceAfter").asLong()).isEqualTo(6);
        root.with("Idempotency-Key", "correction-" + slug);
        var taken = root.post(credits, adjustment(-4));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().at("/balance").asLong()).isEqualTo(6);
        var again = root.post(credits, adjustment(-4));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text("transactionId")).isEqualTo(taken.text("transactionId"));
        assertThat(open("ada").json().at("/token_balance").asLong()).isEqualTo(6);
    }

    @Test
    void waitForASecondPersonWhenTheyAreMany() {
        open("ada");
        var awaited = root.post(credits, adjustment(5_000));
        assertThat(awaited.status()).isEqualTo(202);
        assertThat(awaited.text("approvalId")).startsWith("apr_");
        assertThat(open("ada").json().at("/token_balance").asLong()).isEqualTo(10);
    }

    @Test
    void areRefusedToOthersAndForNobody() {
        assertThat(root.post(credits, adjustment(1)).status())
                .as("not opened yet")
                .isEqualTo(404);
        assertThat(root.post(credits + "/dry-run", Map.of("amount", 1, "type", "BONUS"))
                        .status())
                .isEqualTo(404);
        open("ada");
        assertThat(ADMIN.post(credits, adjustment(1)).status()).isEqualTo(403);
        assertThat(root.post(credits, adjustment(-11)).text("code")).isEqualTo("BALANCE_BELOW_ZERO");
        assertThat(root.post("/api/admin/app-users/nonsense/credits", adjustment(1))
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, Object> adjustment(long amount) {
        return new HashMap<>(Map.of(
                "amount", amount, "type", "ADMIN_ADJUSTMENT", "reasonCode", "CORRECTION", "reason", "By mistake"));
    }
}
