package dev.easel.saga.providers.local.crystal;

import dev.easel.saga.providers.MadeFile;
import dev.easel.saga.providers.Progress;
import dev.easel.saga.providers.local.LocalJob;
import dev.easel.saga.providers.local.LocalOrder;
import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** {@code point-cloud}: a PLY of the photo that {@value #PHOTO} names, as deep as the depth map of the step before says. */
final class PointCloudJob implements LocalJob {

    static final String PHOTO = "storageKey";

    @Override
    public String stepType() {
        return "point-cloud";
    }

    @Override
    public List<MadeFile> make(LocalOrder order, Progress progress)
            throws InterruptedException, IOException, Unworkable {
        ProgressListener said = percent -> progress.at(percent, "Setting the points");
        var file = order.files().create(".ply");
        try (var ply = Files.newOutputStream(file)) {
            PointCloud.write(order.others().named(PHOTO), order.picture(), ply, said);
        }
        return List.of(new MadeFile(file, "application/x-ply", 0, 0));
    }
}
