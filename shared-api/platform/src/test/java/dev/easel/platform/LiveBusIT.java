package dev.easel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.embedded.Ground;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** What travels between processes while Redis comes and goes. */
class LiveBusIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    @Test
    void hearsWhenRedisComesAlthoughItWasAwayAtFirst() throws Exception {
        try (var ground = Ground.lay(directory.resolve("data"), EnumSet.of(Service.REDIS))) {
            var connections = connections(ground.services().settings().getOrDefault("REDIS_URL", ""));
            var subscriptions = new RedisMessageListenerContainer();
            subscriptions.setConnectionFactory(connections);
            subscriptions.afterPropertiesSet();
            subscriptions.start();
            ground.services().stop(Service.REDIS);
            try {
                var bus = new LiveBus(new StringRedisTemplate(connections), subscriptions);
                List<String> heard = new CopyOnWriteArrayList<>();
                bus.listen("task", heard::add);
                assertThat(bus.last("task")).as("while Redis is away").isEmpty();
                ground.services().start(Service.REDIS);
                await().atMost(PATIENCE).until(() -> {
                    bus.signal("task", "look");
                    return !heard.isEmpty();
                });
                assertThat(heard).containsOnly("look");
            } finally {
                subscriptions.destroy();
                connections.destroy();
            }
        }
    }

    private static LettuceConnectionFactory connections(String url) {
        var address = URI.create(url);
        var redis = new RedisStandaloneConfiguration(address.getHost(), address.getPort());
        redis.setPassword(address.getUserInfo().substring(1));
        var connections = new LettuceConnectionFactory(redis);
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }
}
