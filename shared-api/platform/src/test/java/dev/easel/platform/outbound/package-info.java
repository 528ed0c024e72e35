@NullMarked
package dev.easel.platform.outbound;

import org.jspecify.annotations.NullMarked;
