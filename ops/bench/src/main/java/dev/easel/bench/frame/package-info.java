/** The frame of a measurement: legs in rounds, what they gave, and how it stands against bounds and targets. */
@NullMarked
package dev.easel.bench.frame;

import org.jspecify.annotations.NullMarked;
