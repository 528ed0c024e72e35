/** What analysts read: views without anything personal, and figures made of them. */
@NullMarked
package dev.easel.query.analytics;

import org.jspecify.annotations.NullMarked;
