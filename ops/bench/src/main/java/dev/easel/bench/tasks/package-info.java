/** The product at work: from a command to the row that shows it, and from a submission to its end. */
@NullMarked
package dev.easel.bench.tasks;

import org.jspecify.annotations.NullMarked;
