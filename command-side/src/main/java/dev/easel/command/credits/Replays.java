package dev.easel.command.credits;

import dev.easel.platform.EaselPosition;
import jakarta.servlet.http.HttpServletResponse;

/** What the head of an answer says of a request that came before. */
final class Replays {

    private Replays() {}

    static void tell(boolean repeated, EaselPosition position, HttpServletResponse response) {
        if (repeated) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        position.tell(response);
    }
}
