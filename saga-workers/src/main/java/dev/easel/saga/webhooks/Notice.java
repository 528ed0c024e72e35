package dev.easel.saga.webhooks;

import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.NoticeType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an app is told: a row of {@code webhook_message}.
 *
 * @param type as it is spelled outside
 * @param body JSON
 * @param jobUrl where the job wants it; absent: where the app does
 * @param jobEndpoint whose secret signs that
 */
record Notice(
        String messageId,
        long position,
        String appId,
        String mode,
        String type,
        String body,
        Instant at,
        @Nullable String jobUrl,
        @Nullable String jobEndpoint) {

    static Notice of(MessageId id, long position, String app, String mode, NoticeType type, String body, Instant at) {
        return new Notice(id.value(), position, app, mode, type.word(), body, at, null, null);
    }

    Notice to(String url, String endpoint) {
        return new Notice(messageId, position, appId, mode, type, body, at, url, endpoint);
    }
}
