/** Tests of the proof, with the stand-alone verifier as the judge. */
@NullMarked
package dev.easel.query.proof;

import org.jspecify.annotations.NullMarked;
