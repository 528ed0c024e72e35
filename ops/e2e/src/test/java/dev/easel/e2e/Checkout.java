package dev.easel.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** The working copy that these stories are part of. */
final class Checkout {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private Checkout() {}

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    /** What {@code npm run build} has made of both webs is here; it says so when it is not. */
    static Path withWebs() {
        for (var web : new String[] {"public-web", "admin-web"}) {
            if (!Files.exists(ROOT.resolve(web).resolve("dist/index.html"))) {
                throw new IllegalStateException(
                        "Expected the pages of " + web + ": run ./easel test, or npm run build in " + web);
            }
        }
        return ROOT;
    }
}
