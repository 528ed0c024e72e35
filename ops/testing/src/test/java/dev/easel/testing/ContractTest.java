package dev.easel.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String CSRF = "/api/auth/csrf";
    private static final String JSON = "application/json";

    @Test
    void acceptsWhatIsPromised() {
        assertThatCode(() -> Contract.requireKept("GET", CSRF, 200, JSON, "{\"csrfToken\":\"x\"}"))
                .doesNotThrowAnyException();
    }

    @Test
    void noticesWhatIsNot() {
        broken("GET", CSRF, 200, JSON, "{\"csrfToken\":7}");
        broken("GET", CSRF, 200, JSON, "{}");
        broken("GET", CSRF, 200, "text/html", "{\"csrfToken\":\"x\"}");
        broken("GET", CSRF, 404, JSON, "{}");
        broken("POST", "/api/auth/logout", 204, "", "{}");
        broken("GET", "/api/nobody/promised/this", 200, JSON, "{}");
        broken("POST", "/api/auth/login", 200, JSON, "{\"user\":{\"id\":\"acc_1\"}}");
    }

    private static void broken(String method, String path, int status, String type, String body) {
        assertThatThrownBy(() -> Contract.requireKept(method, path, status, type, body))
                .isInstanceOf(AssertionError.class);
    }
}
