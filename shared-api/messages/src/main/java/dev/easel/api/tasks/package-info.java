/** Tasks: units of paid AI work. */
@NullMarked
package dev.easel.api.tasks;

import org.jspecify.annotations.NullMarked;
