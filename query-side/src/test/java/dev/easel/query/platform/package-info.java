/** The query side as a running process, for tests of what it shows. */
@NullMarked
package dev.easel.query.platform;

import org.jspecify.annotations.NullMarked;
