/** The log on PostgreSQL: written in groups without a gap, read from memory while it is young. */
@NullMarked
package dev.easel.engine.store;

import org.jspecify.annotations.NullMarked;
