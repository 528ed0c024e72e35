/** What a picture shows, cut free and made small enough to compute with. */
@NullMarked
package dev.easel.saga.providers.local.subject;

import org.jspecify.annotations.NullMarked;
