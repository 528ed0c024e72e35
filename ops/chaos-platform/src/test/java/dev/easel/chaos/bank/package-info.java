@NullMarked
package dev.easel.chaos.bank;

import org.jspecify.annotations.NullMarked;
