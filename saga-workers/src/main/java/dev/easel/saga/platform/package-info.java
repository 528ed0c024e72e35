/** The saga side's wiring, its timers, and its process. */
@NullMarked
package dev.easel.saga.platform;

import org.jspecify.annotations.NullMarked;
