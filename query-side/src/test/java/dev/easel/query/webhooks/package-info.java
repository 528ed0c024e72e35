@NullMarked
package dev.easel.query.webhooks;

import org.jspecify.annotations.NullMarked;
