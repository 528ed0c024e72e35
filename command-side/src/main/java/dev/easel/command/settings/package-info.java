/** Settings that administrators change while the system runs. */
@NullMarked
package dev.easel.command.settings;

import org.jspecify.annotations.NullMarked;
