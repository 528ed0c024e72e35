package dev.easel.platform;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Whether this process and what it needs are well, and its figures for Prometheus. */
@RestController
class HealthReads {

    private final JdbcClient db;
    private final StringRedisTemplate redis;
    private final KafkaProbe kafka;
    private final PrometheusMeterRegistry metrics;
    private final Settings settings;
    private final Clock clock;

    HealthReads(
            JdbcClient db,
            StringRedisTemplate redis,
            KafkaProbe kafka,
            PrometheusMeterRegistry metrics,
            Settings settings,
            Clock clock) {
        this.db = db;
        this.redis = redis;
        this.kafka = kafka;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/health")
    ResponseEntity<Object> health() {
        return answer(Map.of("db", Probe.of(this::askDatabase)));
    }

    @GetMapping("/api/health")
    ResponseEntity<Object> everything() {
        return answer(Map.of(
                "db", Probe.of(this::askDatabase),
                "redis", Probe.of(this::askRedis),
                "kafka", Probe.of(kafka::ask)));
    }

    @GetMapping("/health/db")
    ResponseEntity<Object> database() {
        return one(Probe.of(this::askDatabase));
    }

    @GetMapping("/health/redis")
    ResponseEntity<Object> redis() {
        return one(Probe.of(this::askRedis));
    }

    @GetMapping(path = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    String metrics(@RequestHeader(name = "Authorization", defaultValue = "") String authorization) {
        if (!settings.metricsToken().isEmpty() && !authorization.equals("Bearer " + settings.metricsToken())) {
            throw new Problem(401, "UNAUTHENTICATED", "Metrics need their token.");
        }
        return metrics.scrape();
    }

    private ResponseEntity<Object> answer(Map<String, Probe> parts) {
        var healthy = parts.values().stream().allMatch(Probe::healthy);
        var body = new LinkedHashMap<String, Object>();
        body.put("status", healthy ? "ok" : "down");
        body.put("version", Release.VERSION);
        body.put("time", clock.instant().toString());
        parts.forEach(body::put);
        return ResponseEntity.status(healthy ? 200 : 503).body(body);
    }

    private static ResponseEntity<Object> one(Probe probe) {
        return ResponseEntity.status(probe.healthy() ? 200 : 503).body(probe);
    }

    private void askDatabase() {
        db.sql("select 1").query(Integer.class).single();
    }

    private void askRedis() {
        redis.opsForValue().get("easel:health");
    }
}
