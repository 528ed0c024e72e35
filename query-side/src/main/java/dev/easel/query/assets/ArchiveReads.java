package dev.easel.query.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.platform.Caller;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Problem;
import dev.easel.query.platform.Lookups;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several own assets in one file, sent while it is read: no copy is made. */
@RestController
class ArchiveReads {

    private static final int MOST = 100;
    private static final Pattern ID = Pattern.compile(AssetId.PREFIX + "_\\w{1,76}");

    private final Gallery gallery;
    private final AssetNames names;
    private final ObjectStore store;
    private final Lookups lookups;

    ArchiveReads(Gallery gallery, AssetNames names, ObjectStore store, Lookups lookups) {
        this.gallery = gallery;
        this.names = names;
        this.store = store;
        this.lookups = lookups;
    }

    @GetMapping("/api/assets/archive")
    void archive(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var assets = find(caller, asked(request.getParameterValues("id")));
        var called = names.of(assets);
        store.check(); // while it can still be said that the store is away
        var taken = new ArchiveNames();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"easel-assets.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var zip = new ZipOutputStream(response.getOutputStream());
        zip.setLevel(Deflater.NO_COMPRESSION); // pictures are compressed already
        for (var asset : assets) {
            try (var bytes = store.open(Bucket.PRIVATE, asset.storageKey())) {
                zip.putNextEntry(new ZipEntry(taken.next(FileName.of(called.apply(asset), asset))));
                bytes.transferTo(zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static List<String> asked(String @Nullable [] ids) {
        if (ids == null || ids.length > MOST) {
            throw Problem.invalid(List.of(new Problem.FieldError("/id", "id is there 1 to " + MOST + " times")));
        }
        if (!Arrays.stream(ids).allMatch(ID.asMatchPredicate())) {
            throw Problem.notFound("Asset");
        }
        return List.of(ids);
    }

    /** In the order asked for; all of them, or none is found. */
    private List<AssetAnswer> find(Caller caller, List<String> ids) {
        var last = ids.getLast();
        lookups.find(last, AssetGallery.GROUP, () -> gallery.find(last)); // it may have been made just now
        var found = gallery.own(caller.owner(), ids).stream()
                .sorted(Comparator.comparingInt(
                        asset -> ids.indexOf(asset.assetId().value())))
                .toList();
        if (found.size() < ids.size()) {
            throw Problem.notFound("Asset"); // one that is asked for twice is found once
        }
        return found;
    }
}
