package dev.easel.chaos.bank;

import dev.easel.chaos.bank.node.BankNode;
import dev.easel.chaos.client.Person.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Something that moves credits.
 *
 * @param name also the key of idempotency, and written into the event as its reason or prompt
 * @param owners whose credits it moves; several for a batch alone
 * @param amount for each of them
 * @param task whose charge is given back, of a refund
 */
record Wish(Kind kind, String name, List<String> owners, long amount, String task) {

    private static final String REASON_CODE = "chaos";

    enum Kind {
        GIVE,
        TAKE,
        BATCH,
        REFUND,
        MAKE,
        MAKE_SLOWLY,
        DECLINE
    }

    /** Whether its owner asks, not an operator. */
    boolean isOwn() {
        return kind == Kind.MAKE || kind == Kind.MAKE_SLOWLY || kind == Kind.DECLINE;
    }

    String owner() {
        return owners.getFirst();
    }

    String path() {
        return switch (kind) {
            case GIVE, TAKE -> "/api/admin/users/" + owner() + "/credits";
            case BATCH -> "/api/admin/credits/batch";
            case REFUND -> "/api/admin/tasks/" + task + "/refund";
            case MAKE, MAKE_SLOWLY, DECLINE -> "/api/tasks";
        };
    }

    Map<String, ?> body() {
        return switch (kind) {
            case GIVE -> adjustment(amount, "BONUS");
            case TAKE -> adjustment(-amount, "ADMIN_ADJUSTMENT");
            case BATCH ->
                Map.of(
                        "type",
                        "BONUS",
                        "reasonCode",
                        REASON_CODE,
                        "reason",
                        name,
                        "rows",
                        owners.stream()
                                .map(owner -> Map.of("accountId", owner, "amount", amount))
                                .toList());
            case REFUND -> Map.of("amount", amount, "reasonCode", REASON_CODE, "reason", name);
            case MAKE -> task("AT_ONCE");
            case MAKE_SLOWLY -> task("SLOWLY");
            case DECLINE -> task("DECLINE");
        };
    }

    /** What an answer says was done: for each owner the lot, adjustment, refund or task; empty where it was refused. */
    List<Done> done(Answer answer) {
        var body = answer.body();
        return switch (kind) {
            case GIVE, TAKE, REFUND ->
                List.of(new Done(
                        body.path("transactionId").asString(),
                        body.path("balance").asLong()));
            case MAKE, MAKE_SLOWLY, DECLINE ->
                List.of(new Done(
                        body.path("taskId").asString(),
                        body.path("creditsRemaining").asLong()));
            case BATCH ->
                IntStream.range(0, owners.size())
                        .mapToObj(row -> body.path("results").path(row))
                        .map(row -> new Done(
                                row.path("transactionId").asString(""),
                                row.path("balance").asLong()))
                        .toList();
        };
    }

    private Map<String, ?> adjustment(long signed, String type) {
        return Map.of("amount", signed, "type", type, "reasonCode", REASON_CODE, "reason", name);
    }

    private Map<String, ?> task(String whim) {
        return Map.of("toolSlug", BankNode.TOOL, "input", Map.of("prompt", name, "whim", whim));
    }

    /**
     * @param id of the lot, adjustment, refund or task; empty when it was refused
     * @param balance what could be spent right after it
     */
    record Done(String id, long balance) {}
}
