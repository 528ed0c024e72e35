/** Settings that administrators change while the system runs. */
@NullMarked
package dev.easel.api.settings;

import org.jspecify.annotations.NullMarked;
