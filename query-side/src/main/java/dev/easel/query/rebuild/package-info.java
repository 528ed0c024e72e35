/** Makes projections again beside the live ones, compares row by row, and switches. */
@NullMarked
package dev.easel.query.rebuild;

import org.jspecify.annotations.NullMarked;
