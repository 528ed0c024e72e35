/** Event streams over real sockets: how soon their clients are told, and what a client costs. */
@NullMarked
package dev.easel.bench.live;

import org.jspecify.annotations.NullMarked;
