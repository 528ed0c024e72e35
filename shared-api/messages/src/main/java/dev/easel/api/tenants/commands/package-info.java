/** What one can ask in this context. */
@NullMarked
package dev.easel.api.tenants.commands;

import org.jspecify.annotations.NullMarked;
