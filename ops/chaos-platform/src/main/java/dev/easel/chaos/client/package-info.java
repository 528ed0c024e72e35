/** People at the platform's door, as browsers bring them. */
@NullMarked
package dev.easel.chaos.client;

import org.jspecify.annotations.NullMarked;
