/** A process that is disturbed: the engine with a small aggregate, its readers, and bugs that can be planted. */
@NullMarked
package dev.easel.chaos.node;

import org.jspecify.annotations.NullMarked;
