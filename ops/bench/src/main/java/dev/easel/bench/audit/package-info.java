/** What finance asks of an owner with a long history. */
@NullMarked
package dev.easel.bench.audit;

import org.jspecify.annotations.NullMarked;
