/** What PostgreSQL does without us: the bounds that everything is held against. */
@NullMarked
package dev.easel.bench.bounds;

import org.jspecify.annotations.NullMarked;
