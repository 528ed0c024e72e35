package dev.easel.chaos.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * One ledger as its events make it, told from their JSON alone: lots, holds, what was captured of each hold. Knows the
 * rules and none of our code.
 */
final class LedgerModel {

    private final BiConsumer<String, Boolean> require;
    private final Map<String, Long> lots = new HashMap<>();
    private final Map<String, Map<String, Long>> holds = new HashMap<>();
    private final Map<String, Map<String, Long>> captured = new HashMap<>();
    private long available;
    private long held;
    private long net; // granted, less what was taken, spent or lapsed

    /** @param require told each rule, and whether it was kept */
    LedgerModel(BiConsumer<String, Boolean> require) {
        this.require = require;
    }

    long available() {
        return available;
    }

    long held() {
        return held;
    }

    /** Of holds that are open. */
    int openHolds() {
        return holds.size();
    }

    /** @param name of the event, without its context */
    void apply(String name, JsonNode event) {
        switch (name) {
            case "credits-granted" -> grant(event.path("lot"));
            case "credits-held" -> hold(event);
            case "hold-captured" -> end(event, portions(event.path("captured")), portions(event.path("returned")));
            case "hold-released", "hold-expired" -> end(event, Map.of(), portions(event.path("returned")));
            case "lot-expired" -> {
                var amount = event.path("amount").asLong();
                takeFrom(event.path("lotId").asString(), amount);
                available -= amount;
                net -= amount;
            }
            case "credits-deducted" ->
                portions(event.path("taken")).forEach((lot, amount) -> {
                    takeFrom(lot, amount);
                    available -= amount;
                    net -= amount;
                });
            case "capture-refunded" -> refund(event);
            case "ledger-opened", "ledger-frozen", "ledger-unfrozen", "hold-extended" -> {
                return; // moves nothing
            }
            default -> require.accept("the model knows every event that moves credits", false);
        }
        require.accept("no balance is negative", available >= 0 && held >= 0);
        require.accept(
                "events say what the balance comes to",
                available == event.path("availableAfter").asLong()
                        && held == event.path("heldAfter").asLong());
        require.accept("no credit is made or lost", available + held == net);
        require.accept(
                "lots and holds make up the balance",
                available == sum(lots)
                        && held
                                == holds.values().stream()
                                        .mapToLong(LedgerModel::sum)
                                        .sum());
    }

    private void grant(JsonNode lot) {
        var amount = lot.path("amount").asLong();
        require.accept("a lot comes once", lots.putIfAbsent(lot.path("lotId").asString(), amount) == null);
        available += amount;
        net += amount;
    }

    private void hold(JsonNode event) {
        var taken = portions(event.path("taken"));
        taken.forEach(this::takeFrom);
        available -= sum(taken);
        held += sum(taken);
        var name = event.path("holdId").asString();
        require.accept("a hold begins once", holds.put(name, taken) == null && !captured.containsKey(name));
    }

    private void end(JsonNode event, Map<String, Long> spent, Map<String, Long> returned) {
        var name = event.path("holdId").asString();
        var taken = holds.remove(name);
        var ended = new HashMap<>(spent);
        returned.forEach((lot, amount) -> ended.merge(lot, amount, Long::sum));
        require.accept("a hold ends once, and all of it", ended.equals(taken));
        returned.forEach((lot, amount) -> lots.merge(lot, amount, Long::sum));
        held -= sum(ended);
        available += sum(returned);
        net -= sum(spent);
        captured.put(name, new HashMap<>(spent));
    }

    private void refund(JsonNode event) {
        var paid = captured.getOrDefault(event.path("holdId").asString(), Map.of());
        for (var portion : event.path("returned")) {
            var lot = portion.at("/lot/lotId").asString();
            var amount = portion.path("amount").asLong();
            require.accept("no more is given back than was spent", paid.getOrDefault(lot, 0L) >= amount);
            paid.computeIfPresent(lot, (_, rest) -> rest - amount);
            lots.merge(lot, amount, Long::sum);
            available += amount;
            net += amount;
        }
    }

    private void takeFrom(String lot, long amount) {
        long rest = lots.merge(lot, -amount, Long::sum);
        require.accept("no lot gives more than it has", rest >= 0);
    }

    static Map<String, Long> portions(JsonNode allocation) {
        var portions = new HashMap<String, Long>();
        for (var portion : allocation.path("portions")) {
            portions.merge(
                    portion.path("lotId").asString(), portion.path("amount").asLong(), Long::sum);
        }
        return portions;
    }

    static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
