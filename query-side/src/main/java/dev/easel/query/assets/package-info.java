/** Stored files, as their owners and the public see them. */
@NullMarked
package dev.easel.query.assets;

import org.jspecify.annotations.NullMarked;
