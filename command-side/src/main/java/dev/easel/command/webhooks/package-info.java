/** Where tenant apps are told what happened. */
@NullMarked
package dev.easel.command.webhooks;

import org.jspecify.annotations.NullMarked;
