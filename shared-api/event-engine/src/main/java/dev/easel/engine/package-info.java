/** Axon's extension points on PostgreSQL: where events are kept, how they are pushed to readers, and their wire form. */
@NullMarked
package dev.easel.engine;

import org.jspecify.annotations.NullMarked;
