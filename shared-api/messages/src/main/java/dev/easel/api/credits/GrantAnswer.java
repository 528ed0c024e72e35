package dev.easel.api.credits;

import org.jspecify.annotations.Nullable;

/**
 * What a grant gave, for whoever asks for it again.
 *
 * @param lot as it was granted first
 * @param reasonCode as it was given first
 * @param reason as it was given first
 * @param first the balance right after the grant: the first answer
 * @param repeated whether it had been granted before this was asked
 */
public record GrantAnswer(Lot lot, @Nullable String reasonCode, String reason, Balance first, boolean repeated) {}
