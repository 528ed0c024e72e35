@NullMarked
package dev.easel.saga.webhooks;

import org.jspecify.annotations.NullMarked;
