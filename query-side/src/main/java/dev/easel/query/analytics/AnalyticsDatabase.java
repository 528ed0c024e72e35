package dev.easel.query.analytics;

import dev.easel.platform.Problem;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Where analysts' questions go: the main database, or a replica of it. */
final class AnalyticsDatabase implements AutoCloseable {

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient db;
    private final TransactionOperations snapshot;
    private final String patience;
    private final Runnable closing;

    /**
     * @param snapshot read-only, in which every read sees the same moment
     * @param patience how long a statement may take, as PostgreSQL spells it
     */
    AnalyticsDatabase(JdbcClient db, TransactionOperations snapshot, String patience, Runnable closing) {
        this.db = db;
        this.snapshot = snapshot;
        this.patience = patience;
        this.closing = closing;
    }

    /** Asks, and has the answer read within the same transaction. */
    <T> T ask(Question question, Reader<T> reader) {
        try {
            return snapshot.execute(_ -> {
                db.sql("select set_config('statement_timeout', :patience, true)")
                        .param("patience", patience)
                        .query(String.class)
                        .single();
                return db.sql(question.sql())
                        .withFetchSize(ROWS_AT_A_TIME)
                        .params(question.params())
                        .query((ResultSetExtractor<T>) rows -> reader.read(new Table(rows)));
            });
        } catch (QueryTimeoutException tooLong) {
            throw Problem.unavailable(
                    "QUERY_TOO_LONG", "This takes longer than " + patience + ": ask for a shorter time.");
        }
    }

    @Override
    public void close() {
        closing.run();
    }

    record Question(String sql, Map<String, ?> params) {}

    interface Reader<T> {
        T read(Table table) throws SQLException;
    }
}
