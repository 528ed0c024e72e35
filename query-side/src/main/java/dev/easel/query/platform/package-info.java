/** The query side as a process: its main class, its wiring, and what its contexts share. */
@NullMarked
package dev.easel.query.platform;

import org.jspecify.annotations.NullMarked;
