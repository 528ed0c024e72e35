package dev.easel.query.platform;

import dev.easel.testing.History;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has a group read the log again from its beginning. */
public final class Replay {

    private final RunningQuery side;

    public Replay(RunningQuery side) {
        this.side = side;
    }

    /** Forgets what the group had made and makes it again. */
    public void rebuild(String group) {
        var processor = processor(group);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        new History(side).read();
    }

    /** Reads everything once more on top of what the group had made, as after a lost token. */
    public void repeat(String group) {
        var processor = processor(group);
        processor.shutDown();
        side.bean(JdbcClient.class)
                .sql("delete from engine.token_entry where processor_name = :group")
                .param("group", group)
                .update();
        processor.start();
        new History(side).read();
    }

    /** Every row of a table as the database writes it, in the order of these columns. */
    public List<String> rows(String table, String order) {
        return side.bean(JdbcClient.class)
                .sql("select known::text from " + table + " known order by " + order)
                .query(String.class)
                .list();
    }

    private StreamingEventProcessor processor(String group) {
        return side.bean(EventProcessingConfiguration.class)
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
    }
}
