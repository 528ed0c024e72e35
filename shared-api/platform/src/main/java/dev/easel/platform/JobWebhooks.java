package dev.easel.platform;

import dev.easel.api.tasks.TaskId;
import dev.easel.platform.outbound.GuardedHttp;
import dev.easel.platform.outbound.RefusedUrl;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The addresses that jobs bring along: whoever submits a job may say where its end is to be told. They may have secrets in
 * them, so they stay out of events.
 */
public final class JobWebhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final GuardedHttp http;

    JobWebhooks(JdbcClient db, GuardedHttp http) {
        this.db = db;
        this.http = http;
    }

    /** Refused (400) when the address is none that is ever called. */
    public void check(String field, String url) {
        try {
            http.check(http.read(url), PATIENCE);
        } catch (RefusedUrl refused) {
            throw Problem.invalid(List.of(new Problem.FieldError(field, refused.sentence())));
        }
    }

    /** To be written before the task is submitted; of an attempt that was refused nothing stands. */
    public void keep(TaskId task, String url) {
        db.sql("insert into command.job_webhook (task_id, url) values (:task, :url)"
                        + " on conflict (task_id) do update set url = excluded.url")
                .param("task", task.value())
                .param("url", url)
                .update();
    }
}
