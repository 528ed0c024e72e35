package dev.easel.query.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the tables that a projection keeps. It alone writes them, in statements that leave the schema out, and from the
 * log it can make them again: beside the live ones, too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Keeps {

    /** Tables of schema {@code query}. */
    String[] value();
}
