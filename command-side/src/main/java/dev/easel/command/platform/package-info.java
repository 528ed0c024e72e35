/** The command side as a process: its main class, its wiring, its bootstrap data. */
@NullMarked
package dev.easel.command.platform;

import org.jspecify.annotations.NullMarked;
