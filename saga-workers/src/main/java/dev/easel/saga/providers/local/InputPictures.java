package dev.easel.saga.providers.local;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** Reads the pictures that an order's inputs name, for a job that needs more than the one it works on. */
@FunctionalInterface
public interface InputPictures {

    /**
     * Reads it anew with each call.
     *
     * @param input name of the input that holds its storage key
     * @throws Unworkable when there is none, or it is no picture that can be read
     */
    BufferedImage named(String input) throws IOException, InterruptedException, Unworkable;
}
