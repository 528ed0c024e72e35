package dev.easel.query.audit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one change did.
 *
 * @param before null when it is new
 * @param after null when it is gone
 */
record Values(@Nullable JsonNode before, @Nullable JsonNode after) {}
