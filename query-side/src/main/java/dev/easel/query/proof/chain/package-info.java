/** What is hashed and signed, to the byte: pure, and fixed for ever (ADR 0014, ops/docs/guides/proof.md). */
@NullMarked
package dev.easel.query.proof.chain;

import org.jspecify.annotations.NullMarked;
