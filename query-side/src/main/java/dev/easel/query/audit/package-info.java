/** What administrators change: who did it, when, how it was before and how it is since. */
@NullMarked
package dev.easel.query.audit;

import org.jspecify.annotations.NullMarked;
