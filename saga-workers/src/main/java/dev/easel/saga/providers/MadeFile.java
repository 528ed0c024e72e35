package dev.easel.saga.providers;

import java.nio.file.Path;

/**
 * A file that a provider made.
 *
 * @param file in a temporary place; the desk stores it and removes it
 * @param widthPx 0 when it has no picture
 * @param heightPx 0 when it has no picture
 */
public record MadeFile(Path file, String contentType, int widthPx, int heightPx) {}
