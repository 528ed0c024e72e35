package dev.easel.standalone;

import dev.easel.saga.providers.CrashPoint;
import java.util.EnumSet;

/** A process dies when the answer was kept already. */
class CrashAfterAnswerIT extends CrashScenario {

    CrashAfterAnswerIT() {
        super(EnumSet.range(CrashPoint.AFTER_STORED, CrashPoint.AFTER_REPORTED));
    }
}
