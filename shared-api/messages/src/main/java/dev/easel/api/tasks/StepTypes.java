package dev.easel.api.tasks;

import java.util.Set;

/**
 * The kinds of work that somebody can do.
 *
 * @param known as step templates name them
 */
public record StepTypes(Set<String> known) {

    /** Those that Easel ships with. */
    public static final Set<String> KNOWN =
            Set.of("background-remove", "image-upscale", "stylise", "relief", "depth-map", "point-cloud");

    public StepTypes {
        known = Set.copyOf(known);
    }
}
