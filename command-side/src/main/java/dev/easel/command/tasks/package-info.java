/** Tasks: what a request for paid work becomes, from admission to its one end. */
@NullMarked
package dev.easel.command.tasks;

import org.jspecify.annotations.NullMarked;
