package dev.easel.command.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.testing.Browser.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelEndpointsIT extends OneApp {

    private static final String MODELS = "/api/admin/models";

    private final Answer made = ADMIN.post(MODELS, model(slug, Map.of()));
    private final String model = MODELS + "/" + made.text("model/id");

    @Test
    void haveTheSeedsDefaults() {
        assertThat(made.status()).isEqualTo(201);
        var shown = made.json().at("/model");
        assertThat(shown.at("/tokenCost").asLong()).isEqualTo(1);
        assertThat(shown.at("/supportsPrompt").asBoolean()).isTrue();
        assertThat(shown.at("/maxInputImages").asInt()).isEqualTo(1);
        assertThat(shown.at("/isEnabled").asBoolean()).isTrue();
        assertThat(shown.at("/supportedAspectRatios").toString())
                .isEqualTo("[\"1:1\",\"16:9\",\"9:16\",\"4:3\",\"3:4\"]");
        assertThat(made.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void keepTheirNamesAndChangeUnlessSomebodyElseWasFirst() {
        assertThat(ADMIN.post(MODELS, model(slug, Map.of("tokenCost", 7))).status())
                .isEqualTo(409);
        assertThat(ADMIN.write("PUT", model, model("other", Map.of())).text("errors/0/pointer"))
                .isEqualTo("/name");
        assertThat(ADMIN.write("PUT", model, model(slug, Map.of("tokenCost", 7)))
                        .json()
                        .at("/model/tokenCost")
                        .asLong())
                .isEqualTo(7);
        var stale = ADMIN.with("If-Match", "\"0\"").write("PUT", model, model(slug, Map.of("tokenCost", 8)));
        ADMIN.without("If-Match");
        assertThat(stale.status()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({"tokenCost,0", "maxOutputs,5", "maxInputImages,-1", "stepType,''", "name,No Name"})
    void areRefusedWithTheFieldThatIsWrong(String field, String value) {
        var answer =
                ADMIN.post(MODELS, model("wrong-" + field.toLowerCase(java.util.Locale.ROOT), Map.of(field, value)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("errors/0/pointer")).isEqualTo("/" + field);
    }

    @Test
    void areRefusedWithoutSomebodyWhoDoesThem() {
        var answer = ADMIN.post(MODELS, model(slug + "-b", Map.of("stepType", "dream")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("NO_EXECUTOR");
    }

    @Test
    void haveOneRouteForEachProvider() {
        var added = ADMIN.post(model + "/routes", route("local", "0.0123"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("model/routes/0/provider")).isEqualTo("local");
        assertThat(added.json().at("/model/routes/0/costPerRequest").asDouble()).isEqualTo(0.0123);
        assertThat(ADMIN.post(model + "/routes", route("local", "1")).text("code"))
                .isEqualTo("ROUTE_TAKEN");
        assertThat(ADMIN.post(model + "/routes", route("nobody", "1")).text("code"))
                .isEqualTo("PROVIDER_NOT_FOUND");
        assertThat(ADMIN.write("PUT", model, model(slug, Map.of("maxOutputs", 2)))
                        .text("code"))
                .isEqualTo("ROUTE_TOO_SMALL");
        var path = model + "/routes/" + added.text("model/routes/0/id");
        var changed = ADMIN.write("PUT", path, route("local", "0.5"));
        assertThat(changed.json().at("/model/routes/0/costPerRequest").asDouble())
                .isEqualTo(0.5);
        assertThat(ADMIN.write("DELETE", path, null).status()).isEqualTo(204);
        assertThat(ADMIN.write("PUT", path, route("local", "0.5")).status()).isEqualTo(404);
    }

    @Test
    void areRemovedOnceTheyAreDisabled() {
        assertThat(ADMIN.write("DELETE", model, null).text("code")).isEqualTo("MODEL_ENABLED");
        ADMIN.write("PUT", model, model(slug, Map.of("isEnabled", false)));
        assertThat(ADMIN.write("DELETE", model, null).status()).isEqualTo(204);
        assertThat(ADMIN.write("DELETE", model, null).status()).isEqualTo(404);
        assertThat(ADMIN.write("DELETE", MODELS + "/mdl_none", null).status()).isEqualTo(404);
    }

    private static Map<String, Object> model(String name, Map<String, ?> more) {
        var body = new HashMap<String, Object>();
        body.put("name", name);
        body.put("displayName", "A model");
        body.put("stepType", "background-remove");
        body.putAll(more);
        return body;
    }

    private static Map<String, Object> route(String provider, String cost) {
        return Map.of(
                "provider", provider, "providerModelId", "cutout-1", "costPerRequest", new java.math.BigDecimal(cost));
    }
}
