package dev.easel.saga.platform;

import java.time.Instant;

/**
 * What a timer is about.
 *
 * @param subject id of what it is about
 * @param whole id of what that belongs to: a hold's ledger, say; else the subject again
 * @param other a further id, empty when there is none: a hold's task
 * @param at when the thing itself is due, which may be later than the timer
 */
record Due(String subject, String whole, String other, Instant at) {}
