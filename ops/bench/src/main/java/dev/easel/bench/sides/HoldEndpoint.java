package dev.easel.bench.sides;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.tasks.TaskId;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HoldCredits over HTTP, behind the product's own filters: session, CSRF token, request id, validation, position. */
@RestController
class HoldEndpoint {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Commands commands;
    private final EaselPosition position;
    private final Clock clock;

    HoldEndpoint(Commands commands, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.position = position;
        this.clock = clock;
    }

    @PostMapping("/api/bench/holds")
    @ResponseStatus(HttpStatus.CREATED)
    Held hold(Caller caller, @Valid @RequestBody Wanted body, HttpServletResponse response) {
        var now = clock.instant();
        HoldAnswer answer = commands.ask(new HoldCredits(
                new LedgerId(body.ledgerId()),
                new HoldId(body.holdId()),
                credits(body.amount()),
                new Purpose(new TaskId(body.taskId()), "Bench"),
                now.plus(PATIENCE),
                now));
        position.tell(response);
        return new Held(answer.holdId().value(), answer.first().available().units());
    }

    record Wanted(
            @NotBlank String ledgerId,
            @NotBlank String holdId,
            @NotBlank String taskId,
            @Min(1) long amount) {}

    /**
     * @param available credits that are left
     */
    record Held(String holdId, long available) {}
}
