/** What tests of every side share: a running process, its browsers, the contract, a history to start from. */
@NullMarked
package dev.easel.testing;

import org.jspecify.annotations.NullMarked;
