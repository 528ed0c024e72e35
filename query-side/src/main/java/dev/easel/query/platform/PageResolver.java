package dev.easel.query.platform;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds the files of a web; an address that is no file is one of its pages, which its script shows. */
final class PageResolver extends PathResourceResolver {

    static final String PAGE = "index.html";

    /** What others answer, or should have. */
    static final List<String> OTHERS = List.of(
            "/api/**", "/s3/**", "/health/**", "/metrics/**", "/openapi.json", "/doc/**", "/swagger-ui/**", "/error");

    private static final List<String> FOLDERS_OF_OTHERS =
            List.of("api", "s3", "health", "metrics", "doc", "swagger-ui");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        if (path.startsWith(".")) {
            return null; // what the build keeps for itself
        }
        var file = super.getResource(path, location);
        return file == null && isPage(path) ? super.getResource(PAGE, location) : file;
    }

    /** A missing file stays missing: a page in the place of a script would be a riddle. */
    private static boolean isPage(String path) {
        var lastSlash = path.lastIndexOf('/');
        return path.indexOf('.', lastSlash + 1) < 0 && !FOLDERS_OF_OTHERS.contains(path.replaceFirst("/.*", ""));
    }
}
