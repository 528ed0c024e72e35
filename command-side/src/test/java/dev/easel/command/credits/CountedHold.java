package dev.easel.command.credits;

import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.command.credits.CountedCredits.Credit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A hold as it is counted by hand. */
final class CountedHold {

    final HoldCredits asked;
    final List<Credit> credits;
    final List<Credit> spent = new ArrayList<>(); // and not given back
    HoldState state = HoldState.OPEN;
    Instant ends;

    CountedHold(HoldCredits asked, List<Credit> credits) {
        this.asked = asked;
        this.credits = credits;
        this.ends = asked.expiresAt();
    }
}
