/** The pictures on the cards of the tools that Easel ships: drawn around what the tools' own jobs make of a photo. */
@NullMarked
package dev.easel.saga.providers.local.cards;

import org.jspecify.annotations.NullMarked;
