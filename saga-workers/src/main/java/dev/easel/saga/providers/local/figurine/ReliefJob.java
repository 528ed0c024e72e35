package dev.easel.saga.providers.local.figurine;

import dev.easel.saga.providers.MadeFile;
import dev.easel.saga.providers.Progress;
import dev.easel.saga.providers.local.LocalJob;
import dev.easel.saga.providers.local.LocalOrder;
import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** {@code relief}: a GLB of a figurine of what the picture shows. */
final class ReliefJob implements LocalJob {

    private static final int SHAPED = 60; // percent

    @Override
    public String stepType() {
        return "relief";
    }

    @Override
    public List<MadeFile> make(LocalOrder order, Progress progress)
            throws InterruptedException, IOException, Unworkable {
        ProgressListener said = percent -> progress.at(percent, percent < SHAPED ? "Shaping the body" : "Painting it");
        var file = order.files().create(".glb");
        try (var glb = Files.newOutputStream(file)) {
            Figurine.write(order.picture(), glb, said);
        }
        return List.of(new MadeFile(file, "model/gltf-binary", 0, 0));
    }
}
