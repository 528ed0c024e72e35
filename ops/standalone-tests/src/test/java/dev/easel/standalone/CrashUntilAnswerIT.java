package dev.easel.standalone;

import dev.easel.saga.providers.CrashPoint;
import java.util.EnumSet;

/** A process dies before anything of the answer was kept. */
class CrashUntilAnswerIT extends CrashScenario {

    CrashUntilAnswerIT() {
        super(EnumSet.range(CrashPoint.AFTER_PLANNED, CrashPoint.AFTER_ANSWER));
    }
}
