package dev.easel.saga.providers.local.viewing;

import dev.easel.saga.providers.MadeFile;
import dev.easel.saga.providers.local.LocalJob;
import dev.easel.saga.providers.local.LocalOrder;
import dev.easel.saga.providers.local.TemporaryFiles;
import dev.easel.saga.providers.local.Unworkable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs one job on pictures, as the provider would.
 *
 * @param made the file, with its bytes
 * @param told what was said of the progress, percents and words
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Bench(MadeFile made, byte[] bytes, List<Integer> told, List<String> words) {

    /** @param others by the names of their inputs */
    public static Bench run(LocalJob job, BufferedImage picture, Map<String, BufferedImage> others)
            throws InterruptedException, IOException, Unworkable {
        return run(job, picture, others, Map.of());
    }

    /** @param inputs what the person chose, as the task has it */
    public static Bench run(
            LocalJob job, BufferedImage picture, Map<String, BufferedImage> others, Map<String, String> inputs)
            throws InterruptedException, IOException, Unworkable {
        var files = new TemporaryFiles();
        var told = new ArrayList<Integer>();
        var words = new ArrayList<String>();
        try {
            var order = new LocalOrder(picture, input -> named(others, input), inputs, files);
            var made = job.make(order, (percent, message) -> {
                told.add(percent);
                words.add(message);
            });
            return new Bench(made.getFirst(), Files.readAllBytes(made.getFirst().file()), told, words);
        } finally {
            files.discard();
        }
    }

    private static BufferedImage named(Map<String, BufferedImage> others, String input) throws Unworkable {
        var picture = others.get(input);
        if (picture == null) {
            throw new Unworkable("Expected a picture, but " + input + " names none");
        }
        return picture;
    }
}
