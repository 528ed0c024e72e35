/** Tests of what is hashed and signed. */
@NullMarked
package dev.easel.query.proof.chain;

import org.jspecify.annotations.NullMarked;
