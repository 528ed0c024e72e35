/** The command side as a running process, for tests of its endpoints. */
@NullMarked
package dev.easel.command.platform;

import org.jspecify.annotations.NullMarked;
