/** Tasks as people see them, and the feed of each. */
@NullMarked
package dev.easel.query.tasks;

import org.jspecify.annotations.NullMarked;
