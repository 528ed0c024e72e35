package dev.easel.engine;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Transactions of event processors. They hold nothing but what follows from the log, together with the token that says
 * how far: a crash of the machine may take the last moments of both, and the events are handled again. So they do not
 * wait for the disk (engine.md 0.8).
 */
final class DerivedState implements TransactionManager {

    private final TransactionManager transactions;
    private final JdbcClient db;

    DerivedState(TransactionManager transactions, JdbcClient db) {
        this.transactions = transactions;
        this.db = db;
    }

    @Override
    public Transaction startTransaction() {
        var transaction = transactions.startTransaction();
        try {
            db.sql("set local synchronous_commit = off").update();
            return transaction;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }
}
