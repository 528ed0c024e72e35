/** Tenant apps, their keys and their users. */
@NullMarked
package dev.easel.command.tenants;

import org.jspecify.annotations.NullMarked;
