/** Commands in lanes: many in one unit of work and one commit, each aggregate in one lane, without locks. */
@NullMarked
package dev.easel.engine.lanes;

import org.jspecify.annotations.NullMarked;
