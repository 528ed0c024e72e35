/** Tenant apps as operators see them. */
@NullMarked
package dev.easel.query.tenants;

import org.jspecify.annotations.NullMarked;
