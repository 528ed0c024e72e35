/** Tests of tasks as they are shown. */
@NullMarked
package dev.easel.query.tasks;

import org.jspecify.annotations.NullMarked;
