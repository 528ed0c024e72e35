/** Tests of what apps and their operators read. */
@NullMarked
package dev.easel.query.tenants;

import org.jspecify.annotations.NullMarked;
