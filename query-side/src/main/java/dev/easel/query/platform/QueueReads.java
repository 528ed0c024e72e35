package dev.easel.query.platform;

import dev.easel.engine.Readers;
import dev.easel.engine.letters.DeadLetters;
import dev.easel.engine.letters.LetterDecision;
import dev.easel.platform.DeadLetterJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work that waits, and events that could not be handled, of the whole system. */
@RestController
class QueueReads {

    private static final int LAST_DECISIONS = 20;

    private final WorkQueues queues;
    private final Readers readers;
    private final DeadLetters letters;
    private final People people;

    QueueReads(WorkQueues queues, Readers readers, DeadLetters letters, People people) {
        this.queues = queues;
        this.readers = readers;
        this.letters = letters;
        this.people = people;
    }

    @GetMapping("/api/admin/queue")
    Queue queue(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit) {
        var asked = Page.of(page, limit);
        var found = letters.list(group, asked.offset(), asked.limit());
        return new Queue(
                queues.all(),
                processors(),
                found.letters().stream().map(DeadLetterJson::of).toList(),
                found.total(),
                page,
                limit,
                decisions());
    }

    private List<Processor> processors() {
        var parked = letters.countByGroup();
        return readers.all().stream()
                .map(it -> new Processor(it.group(), it.lag(), parked.getOrDefault(it.group(), 0L)))
                .toList();
    }

    private List<Decision> decisions() {
        var last = letters.decisions(LAST_DECISIONS);
        var actors =
                people.of(last.stream().map(LetterDecision::actor).distinct().toList());
        return last.stream().map(it -> Decision.of(it, actors)).toList();
    }

    record Queue(
            List<WorkQueues.WorkQueue> queues,
            List<Processor> processors,
            List<DeadLetterJson> deadLetters,
            long total,
            int page,
            int limit,
            List<Decision> decisions) {

        Queue {
            queues = List.copyOf(queues);
            processors = List.copyOf(processors);
            deadLetters = List.copyOf(deadLetters);
            decisions = List.copyOf(decisions);
        }
    }

    /** @param letters events that it has set aside */
    record Processor(String name, long lag, long letters) {}

    record Decision(
            String letterId,
            String decision,
            String group,
            String eventType,
            String aggregateId,
            long position,
            String actor,
            @Nullable String actorName,
            @Nullable String reason,
            Instant at) {

        static Decision of(LetterDecision it, Map<String, People.Person> people) {
            var person = people.get(it.actor());
            return new Decision(
                    it.letterId().toString(),
                    it.decision(),
                    it.group(),
                    it.eventName(),
                    it.aggregateId(),
                    it.position(),
                    it.actor(),
                    person == null ? null : person.name().isBlank() ? person.email() : person.name(),
                    it.reason(),
                    it.at());
        }
    }
}
