/** Easel as people see it: stories in a real browser, on one private instance with both webs. */
@NullMarked
package dev.easel.e2e;

import org.jspecify.annotations.NullMarked;
