/** Tests of what apps and their operators read. */
@NullMarked
package dev.easel.query.settings;

import org.jspecify.annotations.NullMarked;
