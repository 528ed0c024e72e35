/** Tests of rebuilds. */
@NullMarked
package dev.easel.query.rebuild;

import org.jspecify.annotations.NullMarked;
