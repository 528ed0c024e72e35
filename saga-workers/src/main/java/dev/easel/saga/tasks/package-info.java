/** Brings tasks to their end: what happens between a task and its credits. */
@NullMarked
package dev.easel.saga.tasks;

import org.jspecify.annotations.NullMarked;
