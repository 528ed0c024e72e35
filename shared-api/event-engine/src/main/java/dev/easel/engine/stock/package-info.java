/** Axon's stock JDBC engine, made gap-free by a lock: what the engine is compared with. */
@NullMarked
package dev.easel.engine.stock;

import org.jspecify.annotations.NullMarked;
