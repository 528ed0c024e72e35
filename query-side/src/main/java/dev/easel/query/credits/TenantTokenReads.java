package dev.easel.query.credits;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyScope;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import dev.easel.query.platform.Lookups;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The credits of an app's user, for the app's server. */
@RestController
class TenantTokenReads {

    private final JdbcClient db;
    private final Statement statement;
    private final Lookups lookups;
    private final EaselPosition position;

    TenantTokenReads(JdbcClient db, Statement statement, Lookups lookups, EaselPosition position) {
        this.db = db;
        this.statement = statement;
        this.lookups = lookups;
        this.position = position;
    }

    @GetMapping("/api/v1/users/{externalId}/tokens")
    Tokens tokens(
            Tenant tenant,
            @PathVariable String externalId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        var asked = new EntryQuery(null, null, null, limit, cursor).selection();
        position.await(request, response, CreditBalances.GROUP, CreditEntries.GROUP);
        var user = AppUserId.of(tenant.appId(), tenant.mode(), externalId);
        var ledger = LedgerId.of(user.owner(tenant.appId())).value();
        var balance = lookups.find(ledger, CreditBalances.GROUP, () -> balance(ledger));
        if (balance == null) {
            throw Problem.notFound("User");
        }
        var slice = statement.entries(ledger, asked);
        return new Tokens(balance, slice.entries().stream().map(TokenEntry::of).toList(), slice.nextCursor());
    }

    private @Nullable Long balance(String ledger) {
        return db.sql("select available from query.credit_balance where ledger_id = :ledger")
                .param("ledger", ledger)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** @param nextCursor null at the end, as the seed has it */
    @JsonNaming(SnakeCaseStrategy.class)
    record Tokens(
            long tokenBalance,
            List<TokenEntry> entries,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {

        Tokens {
            entries = List.copyOf(entries);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record TokenEntry(
            String id,
            long amount,
            long balanceAfter,
            EntryType type,
            String description,
            @Nullable String reason,
            @Nullable String jobId,
            Instant createdAt) {

        static TokenEntry of(Entry entry) {
            return new TokenEntry(
                    entry.id(),
                    entry.amount(),
                    entry.balanceAfter(),
                    entry.type(),
                    entry.description(),
                    entry.reason(),
                    entry.taskId(),
                    entry.at());
        }
    }
}
