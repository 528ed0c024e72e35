package dev.easel.saga.webhooks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What apps are told, in the database. Joins the transaction of whoever writes. */
final class OutboxRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient db;

    OutboxRows(JdbcClient db) {
        this.db = db;
    }

    /** Remembers whose they are: user by job, and by ledger. */
    void know(Map<String, String> jobs, Map<String, String> ledgers) {
        know("insert into saga.webhook_job (task_id, user_id)", jobs);
        know("insert into saga.webhook_ledger (ledger_id, user_id)", ledgers);
    }

    private void know(String insert, Map<String, String> owners) {
        if (!owners.isEmpty()) {
            db.sql(insert + " select * from unnest(:ids::text[], :users::text[]) on conflict do nothing")
                    .param("ids", owners.keySet().toArray(String[]::new))
                    .param("users", owners.values().toArray(String[]::new))
                    .update();
        }
    }

    /** Whom to tell of these jobs, by their ids; only those of apps. */
    Map<String, Told> jobs(Collection<String> ids) {
        return told(ids, """
                select job.task_id as id, named.app_id, named.mode, named.external_id, own.url
                  from saga.webhook_job job
                  join command.app_user_v named on named.user_id = job.user_id
                  left join command.job_webhook_v own on own.task_id = job.task_id
                 where job.task_id = any(:ids)
                """);
    }

    /** Whom to tell of these ledgers, by their ids; only those of apps. */
    Map<String, Told> ledgers(Collection<String> ids) {
        return told(ids, """
                select ledger.ledger_id as id, named.app_id, named.mode, named.external_id, null as url
                  from saga.webhook_ledger ledger
                  join command.app_user_v named on named.user_id = ledger.user_id
                 where ledger.ledger_id = any(:ids)
                """);
    }

    private Map<String, Told> told(Collection<String> ids, String question) {
        var told = new HashMap<String, Told>();
        if (!ids.isEmpty() && anyOfApps(ids)) {
            db.sql(question).param("ids", ids.toArray(String[]::new)).query(row -> {
                told.put(
                        row.getString("id"),
                        new Told(
                                row.getString("app_id"),
                                row.getString("mode"),
                                row.getString("external_id"),
                                row.getString("url")));
            });
        }
        return told;
    }

    /** Most are none: then no other side's view is asked. */
    private boolean anyOfApps(Collection<String> ids) {
        return db.sql("""
                        select exists (select 1 from saga.webhook_job where task_id = any(:ids))
                            or exists (select 1 from saga.webhook_ledger where ledger_id = any(:ids))
                        """)
                .param("ids", ids.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Adds what is told and to whom it goes; what is there already stays. */
    void tell(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into saga.webhook_message
                        select * from json_populate_recordset(null::saga.webhook_message, :rows::json)
                        on conflict do nothing
                        """).param("rows", JSON.writeValueAsString(notices)).update();
        var ids = notices.stream().map(Notice::messageId).toArray(String[]::new);
        db.sql("""
                        insert into saga.webhook_delivery (delivery_id, endpoint_id, message_id, lane, state, next_try_at)
                        select 'whd_' || substr(endpoint_id, 5) || substr(message_id, 5), endpoint_id, message_id,
                               endpoint_id, 'PENDING', now()
                          from saga.webhook_message message
                          join saga.webhook_endpoint endpoint using (app_id, mode)
                         where message_id = any(:ids)
                           and job_url is null
                           and enabled
                           and endpoint.url is not null
                           and (cardinality(events) = 0 or type = any(events))
                        on conflict do nothing
                        """).param("ids", ids).update();
        db.sql("""
                        insert into saga.webhook_delivery
                               (delivery_id, endpoint_id, message_id, lane, url, state, next_try_at)
                        select 'whd_' || substr(job_endpoint, 5) || substr(message_id, 5), job_endpoint, message_id,
                               job_endpoint || ':' || split_part(job_url, '/', 3), job_url, 'PENDING', now()
                          from saga.webhook_message message
                          left join saga.webhook_endpoint endpoint on endpoint.endpoint_id = message.job_endpoint
                         where message_id = any(:ids)
                           and job_url is not null
                           and coalesce(enabled, true)
                        on conflict do nothing
                        """).param("ids", ids).update();
    }

    /** These have ended and have been told. */
    void forget(Collection<String> jobs) {
        if (!jobs.isEmpty()) {
            db.sql("delete from saga.webhook_job where task_id = any(:ids)")
                    .param("ids", jobs.toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Whom to tell.
     *
     * @param user as the app names it
     * @param jobUrl where the job wants it; absent: where the app does
     */
    record Told(
            String app, String mode, String user, @Nullable String jobUrl) {}
}
