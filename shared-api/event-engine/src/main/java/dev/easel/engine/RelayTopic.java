package dev.easel.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topic that events are relayed to; made when it is missing, before the first event goes there. */
public final class RelayTopic {

    private static final int PATIENCE_MS = 5_000;
    private static final int PARTITIONS = 6;

    private final String name;
    private final String servers;
    private volatile boolean there;

    public RelayTopic(String name, String servers) {
        this.name = name;
        this.servers = servers;
    }

    public String name() {
        return name;
    }

    void ensure() {
        if (there) {
            return;
        }
        var settings = Map.<String, Object>of(
                "bootstrap.servers", servers,
                "request.timeout.ms", PATIENCE_MS,
                "default.api.timeout.ms", PATIENCE_MS);
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            there = true;
        } catch (ExecutionException e) {
            there = e.getCause() instanceof TopicExistsException;
            if (!there) {
                throw new RelayFailed(e);
            }
        } catch (TimeoutException e) {
            throw new RelayFailed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RelayFailed(e);
        }
    }
}
