/** Tests of settings as operators see them. */
@NullMarked
package dev.easel.query.settings;

import org.jspecify.annotations.NullMarked;
