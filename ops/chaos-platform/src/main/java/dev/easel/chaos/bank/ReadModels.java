package dev.easel.chaos.bank;

import dev.easel.chaos.Findings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;

/** Holds the tables of the query side against the models. */
final class ReadModels {

    private static final String BALANCES = """
            select b.ledger_id, b.available, b.held,
                   (select coalesce(sum(e.amount), 0) from query.credit_entry e where e.ledger_id = b.ledger_id),
                   (select coalesce(sum(l.remaining), 0) from query.credit_lot l where l.ledger_id = b.ledger_id),
                   (select coalesce(sum(p.amount), 0) from query.credit_portion p where p.ledger_id = b.ledger_id)
              from query.credit_balance b
            """;

    private final Connection connection;
    private final Findings findings;

    ReadModels(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void check(Map<String, LedgerModel> ledgers, Map<String, TaskModel> tasks) throws SQLException {
        checkBalances(ledgers);
        checkTasks(tasks);
    }

    private void checkBalances(Map<String, LedgerModel> ledgers) throws SQLException {
        var shown = new HashSet<String>();
        try (var select = connection.prepareStatement(BALANCES);
                var row = select.executeQuery()) {
            while (row.next()) {
                var ledger = row.getString(1);
                shown.add(ledger);
                var balance =
                        new Balance(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
                var model = ledgers.get(ledger);
                findings.require(
                        "read models are a fold of the log",
                        model != null && balance.equals(Balance.of(model)),
                        ledger + " " + balance);
            }
        }
        findings.require("every ledger is shown", shown.equals(ledgers.keySet()), shown.size());
    }

    private void checkTasks(Map<String, TaskModel> tasks) throws SQLException {
        var shown = new HashSet<String>();
        try (var select = connection.prepareStatement("select task_id, ended_at is not null from query.task");
                var row = select.executeQuery()) {
            while (row.next()) {
                shown.add(row.getString(1));
                var task = tasks.get(row.getString(1));
                findings.require(
                        "tasks are shown as they ended",
                        task != null && row.getBoolean(2) == (task.ends == 1),
                        row.getString(1));
            }
        }
        tasks.forEach((id, task) ->
                findings.require("every task is shown", shown.contains(id) == (task.submissions > 0), id));
    }

    /** What the tables of balances, entries, lots and portions say of one ledger. */
    private record Balance(long available, long held, long entries, long lots, long portions) {

        static Balance of(LedgerModel model) {
            return new Balance(
                    model.available(), model.held(), model.available(), model.available(), model.available());
        }
    }
}
