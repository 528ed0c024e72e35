package dev.easel.saga.providers.local.cards;

import dev.easel.saga.providers.local.Unworkable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** One picture for each tool that Easel ships, by the tool's slug. */
enum CardPictures {
    BACKGROUND_REMOVE("background-remove"),
    IMAGE_UPSCALE("image-upscale"),
    FIGME("figme"),
    CRYSTAL_MEMORY("crystal-memory");

    private final String slug;

    CardPictures(String slug) {
        this.slug = slug;
    }

    /** The file that Easel ships. */
    Path file() {
        return Path.of("../command-side/src/main/resources/bootstrap/tools", slug + ".jpg");
    }

    /** Anew. */
    BufferedImage draw() throws InterruptedException, IOException, Unworkable {
        return switch (this) {
            case BACKGROUND_REMOVE -> CutoutCard.draw();
            case IMAGE_UPSCALE -> UpscaleCard.draw();
            case FIGME -> FigurineCard.draw();
            case CRYSTAL_MEMORY -> CrystalCard.draw();
        };
    }
}
