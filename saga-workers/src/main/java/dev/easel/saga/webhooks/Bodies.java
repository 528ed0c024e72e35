package dev.easel.saga.webhooks;

import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What messages say, with the fields and their order of AI Backend Hub. Addresses of files are valid for a week, longer than
 * a delivery is tried: whoever comes later asks for the job.
 */
final class Bodies {

    private static final Duration FILES = Duration.ofDays(7); // the most that S3 signs
    private static final int LONGEST_ERROR = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectStore store;
    private final String publicUrl;

    Bodies(ObjectStore store, String publicUrl) {
        this.store = store;
        this.publicUrl = publicUrl;
    }

    String completed(TaskCompleted event, String user) {
        var body = job(NoticeType.JOB_COMPLETED, event.taskId().value(), "succeeded", user);
        body.put("outputs", outputs(event.outputs()));
        return ended(body, event.charge().units(), event.completedAt());
    }

    String failed(TaskFailed event, String user) {
        var body = job(NoticeType.JOB_FAILED, event.taskId().value(), "failed", user);
        var error = event.detail();
        body.put("error", error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error);
        body.put("error_code", event.cause().name());
        return ended(body, event.charge().units(), event.failedAt());
    }

    String cancelled(TaskCancelled event, String user) {
        var body = job(NoticeType.JOB_CANCELLED, event.taskId().value(), "cancelled", user);
        return ended(body, event.charge().units(), event.cancelledAt());
    }

    String low(String user, long balance, long threshold, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("event", NoticeType.CREDITS_LOW.word());
        body.put("user_id", user);
        body.put("balance", balance);
        body.put("threshold", threshold);
        body.put("at", at.toString());
        return JSON.writeValueAsString(body);
    }

    static String test(EndpointId endpoint, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        body.put("event", NoticeType.TEST.word());
        body.put("endpoint", endpoint.value());
        body.put("at", at.toString());
        return JSON.writeValueAsString(body);
    }

    private static Map<String, Object> job(NoticeType type, String job, String status, String user) {
        var body = new LinkedHashMap<String, Object>();
        body.put("event", type.word());
        body.put("job_id", job);
        body.put("status", status);
        body.put("user_id", user);
        return body;
    }

    private static String ended(Map<String, Object> body, long charged, Instant at) {
        body.put("tokens_charged", charged);
        body.put("completed_at", at.toString());
        return JSON.writeValueAsString(body);
    }

    private List<Map<String, Object>> outputs(List<Output> outputs) {
        return outputs.stream()
                .map(output -> {
                    var shown = new LinkedHashMap<String, Object>();
                    shown.put("url", store.presignGet(Bucket.PRIVATE, output.storageKey(), null, FILES, publicUrl));
                    shown.put("index", output.index());
                    return (Map<String, Object>) shown;
                })
                .toList();
    }
}
