/** What may be said between the sides of Easel: commands, events, refusals and the values in them. */
@NullMarked
package dev.easel.api;

import org.jspecify.annotations.NullMarked;
