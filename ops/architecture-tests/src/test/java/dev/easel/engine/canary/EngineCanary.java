package dev.easel.engine.canary;

import dev.easel.api.credits.Credits;

/** Breaks rule 02d: the engine knows a context. */
public class EngineCanary {

    Credits credits = Credits.NONE;
}
