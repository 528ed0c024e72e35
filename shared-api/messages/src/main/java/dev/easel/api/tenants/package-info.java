/** Apps whose servers drive Easel, their keys, and their users. */
@NullMarked
package dev.easel.api.tenants;

import org.jspecify.annotations.NullMarked;
