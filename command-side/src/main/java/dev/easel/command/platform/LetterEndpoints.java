package dev.easel.command.platform;

import dev.easel.api.accounts.Role;
import dev.easel.engine.letters.DeadLetter;
import dev.easel.engine.letters.DeadLetters;
import dev.easel.platform.Caller;
import dev.easel.platform.DeadLetterJson;
import dev.easel.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What operators decide about events that could not be handled. It is written down here and done by whichever
 * process has the group's handlers.
 */
@RestController
class LetterEndpoints {

    private final DeadLetters letters;

    LetterEndpoints(DeadLetters letters) {
        this.letters = letters;
    }

    @PostMapping("/api/admin/queue/dead-letters/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeadLetterJson retry(Caller caller, @PathVariable String id) {
        caller.require(Role.ADMIN, Role.SUPER_ADMIN);
        var letter = letter(id);
        if (!letters.retry(letter.id(), caller.accountId().value())) {
            throw gone();
        }
        return DeadLetterJson.of(letters.find(letter.id()).orElse(letter)); // it may be done already
    }

    @PostMapping("/api/admin/queue/dead-letters/{id}/discard")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeadLetterJson discard(Caller caller, @PathVariable String id, @Valid @RequestBody LetterDiscard body) {
        caller.require(Role.ADMIN, Role.SUPER_ADMIN);
        var letter = letter(id);
        if (!letters.discard(letter.id(), caller.accountId().value(), body.reason())) {
            throw gone();
        }
        return DeadLetterJson.of(letter);
    }

    private DeadLetter letter(String id) {
        try {
            return letters.find(UUID.fromString(id)).orElseThrow(LetterEndpoints::gone);
        } catch (IllegalArgumentException noId) {
            throw gone();
        }
    }

    private static Problem gone() {
        return Problem.notFound("Dead letter");
    }

    /** @param reason kept with who decided it */
    record LetterDiscard(
            @NotBlank
            @Size(max = 500)
            @Pattern(regexp = "[\\P{Cc}\\t\\r\\n]*", message = "must not have control characters")
            String reason) {}
}
