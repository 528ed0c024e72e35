/** Tells tenant apps what happened: an outbox from events, and the sender that empties it. */
@NullMarked
package dev.easel.saga.webhooks;

import org.jspecify.annotations.NullMarked;
