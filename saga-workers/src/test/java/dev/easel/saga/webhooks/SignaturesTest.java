package dev.easel.saga.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDvO8/pV2Y1Ts=";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final long AT = 1_614_265_330;

    /** The reference vector of the specification's libraries. */
    @Test
    void signsAsTheStandardDoes() {
        assertThat(headers(SECRET))
                .containsEntry("webhook-id", ID)
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsForWhoKnowsTheHubTheSameMessage() {
        var headers = headers(SECRET);
        assertThat(headers).containsEntry("x-webhook-id", ID).containsEntry("x-webhook-timestamp", "1614265330");
        assertThat(new Verifier(SECRET).acceptsHub(headers, BODY)).isTrue();
        assertThat(new Verifier(OTHER).acceptsHub(headers, BODY)).isFalse();
        assertThat(new Verifier(SECRET).acceptsHub(headers, BODY + " ")).isFalse();
    }

    @Test
    void signsWithEverySecretThatWorks() {
        var headers = headers(OTHER, SECRET);
        assertThat(String.valueOf(headers.get("webhook-signature")).split(" ")).hasSize(2);
        assertThat(new Verifier(SECRET).acceptsStandard(headers, BODY)).isTrue();
        assertThat(new Verifier(OTHER).acceptsStandard(headers, BODY)).isTrue();
        assertThat(new Verifier(OTHER).acceptsHub(headers, BODY)).isTrue(); // by the latest alone
        assertThat(new Verifier("whsec_AAAA").acceptsStandard(headers, BODY)).isFalse();
        assertThat(new Verifier(SECRET).acceptsStandard(headers, BODY.replace("4", "5")))
                .isFalse();
    }

    @Test
    void takesASecretThatSomebodySetByHandAsItIs() {
        var headers = headers("correct horse battery");
        assertThat(new Verifier("correct horse battery").acceptsHub(headers, BODY))
                .isTrue();
    }

    /** As they arrive: names in small letters. */
    private static Map<String, String> headers(String... secrets) {
        return Signatures.headers(ID, AT, BODY, List.of(secrets)).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }
}
