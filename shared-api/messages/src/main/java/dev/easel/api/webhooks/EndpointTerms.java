package dev.easel.api.webhooks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an endpoint is and what it wants to be told.
 *
 * @param url absent for the one that stands for the addresses that jobs bring along
 * @param events all of them when empty
 */
public record EndpointTerms(@Nullable String url, Set<NoticeType> events, String description) {

    public EndpointTerms {
        events = Set.copyOf(events);
    }
}
