/** People who sign in, as they see themselves. */
@NullMarked
package dev.easel.query.accounts;

import org.jspecify.annotations.NullMarked;
