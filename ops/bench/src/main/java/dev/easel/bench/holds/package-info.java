/** Holds of credits: sent by many callers, through the gateway or over HTTP, and audited in the log afterwards. */
@NullMarked
package dev.easel.bench.holds;

import org.jspecify.annotations.NullMarked;
