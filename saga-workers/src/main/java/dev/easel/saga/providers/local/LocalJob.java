package dev.easel.saga.providers.local;

import dev.easel.saga.providers.MadeFile;
import dev.easel.saga.providers.Progress;
import java.io.IOException;
import java.util.List;

/** One kind of step that this machine computes itself. Keeps nothing between orders; several threads may call it at once. */
public interface LocalJob {

    /** As step templates name it. */
    String stepType();

    /**
     * Computes the files on the calling thread. Stops soon after that is interrupted, and may leave its files as they are.
     *
     * @return at least one file, each from {@link LocalOrder#files()}
     * @throws Unworkable when this input can never give a result
     * @throws IOException when a file cannot be written
     */
    List<MadeFile> make(LocalOrder order, Progress progress) throws InterruptedException, IOException, Unworkable;
}
