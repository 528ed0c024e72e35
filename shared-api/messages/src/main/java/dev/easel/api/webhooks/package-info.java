/** Where apps are told what happened: addresses, their secrets' ids, and what is sent again. */
@NullMarked
package dev.easel.api.webhooks;

import org.jspecify.annotations.NullMarked;
