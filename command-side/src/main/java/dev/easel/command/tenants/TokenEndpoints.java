package dev.easel.command.tenants;

import dev.easel.api.Refusal;
import dev.easel.api.tenants.KeyScope;
import dev.easel.command.tenants.TokenGrants.Granted;
import dev.easel.command.tenants.TokenJson.Batch;
import dev.easel.command.tenants.TokenJson.BatchAnswer;
import dev.easel.command.tenants.TokenJson.Grant;
import dev.easel.command.tenants.TokenJson.GrantedTokens;
import dev.easel.command.tenants.TokenJson.Row;
import dev.easel.command.tenants.TokenJson.RowAnswer;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Credits by an app's server to its users: to one, to many under one key. */
@RestController
class TokenEndpoints {

    private final AppUsers users;
    private final TokenGrants grants;
    private final EaselPosition position;

    TokenEndpoints(AppUsers users, TokenGrants grants, EaselPosition position) {
        this.users = users;
        this.grants = grants;
        this.position = position;
    }

    @PostMapping("/api/v1/users/{externalId}/tokens")
    GrantedTokens give(
            Tenant tenant,
            @PathVariable String externalId,
            @Valid @RequestBody Grant body,
            HttpServletRequest request,
            HttpServletResponse response) {
        tenant.require(KeyScope.TOKENS);
        var key = Idempotency.key(request, body.idempotencyKey());
        var user = users.admit(tenant, ExternalId.wanted(externalId)).user();
        var granted = grants.give(user, body.amount(), body.reason().strip(), key == null ? null : "tokens " + key);
        tell(granted.repeated(), response);
        return GrantedTokens.of(granted);
    }

    /** Rows stand for themselves: a batch that broke off is sent again as a whole, and gives nothing twice. */
    @PostMapping("/api/v1/users/tokens/batch")
    BatchAnswer give(
            Tenant tenant, @Valid @RequestBody Batch body, HttpServletRequest request, HttpServletResponse response) {
        tenant.require(KeyScope.TOKENS);
        var key = Idempotency.key(request, body.idempotencyKey());
        if (key == null) {
            throw Problem.invalid(
                    List.of(new Problem.FieldError("/idempotency_key", "A batch needs an idempotency_key.")));
        }
        body.requireEachOnce();
        var answers = new ArrayList<RowAnswer>();
        var repeated = true;
        for (var row : body.grants()) {
            var answer = give(tenant, row, key);
            answers.add(answer);
            repeated &= answer.repeated();
        }
        tell(repeated, response);
        return BatchAnswer.of(answers);
    }

    private RowAnswer give(Tenant tenant, Row row, String key) {
        try {
            var user = users.admit(tenant, ExternalId.wanted(row.externalId())).user();
            Granted granted = grants.give(user, row.amount(), row.reason().strip(), "batch " + key);
            return RowAnswer.of(granted);
        } catch (CommandExecutionException failure) {
            var refusal = failure.<Refusal>getDetails().orElseThrow(() -> failure);
            return RowAnswer.refused(row.externalId(), refusal.code());
        } catch (Problem problem) {
            if (problem.status() >= 500) {
                throw problem; // the rest can be sent again
            }
            return RowAnswer.refused(row.externalId(), problem.code());
        }
    }

    private void tell(boolean repeated, HttpServletResponse response) {
        if (repeated) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        position.tell(response);
    }
}
