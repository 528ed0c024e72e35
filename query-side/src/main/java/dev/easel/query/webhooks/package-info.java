/** What apps were told, and where: for their servers and for operators. */
@NullMarked
package dev.easel.query.webhooks;

import org.jspecify.annotations.NullMarked;
