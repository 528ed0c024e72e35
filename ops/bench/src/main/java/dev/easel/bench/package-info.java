/** {@code ./easel bench}: measures the engine and the product against what the same PostgreSQL can do. */
@NullMarked
package dev.easel.bench;

import org.jspecify.annotations.NullMarked;
