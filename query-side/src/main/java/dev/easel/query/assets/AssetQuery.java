package dev.easel.query.assets;

import dev.easel.api.assets.Visibility;
import dev.easel.platform.AssetViews;
import dev.easel.platform.Problem;
import dev.easel.query.platform.Page;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which assets somebody asks for, as it comes in the query string.
 *
 * @param type how the content type begins
 * @param origin {@code made} by a tool, or {@code uploaded}
 */
record AssetQuery(
        @Nullable String type,
        @Nullable String visibility,
        @Nullable String origin,
        @Nullable Integer page,
        @Nullable Integer limit) {

    private static final int USUAL_LIMIT = 20;
    private static final int LONGEST_TYPE = 127;

    /** The same, complete; refused when it makes no sense. */
    Selection selection() {
        return new Selection(
                beginning(), seenBy(), made(), Page.of(page == null ? 1 : page, limit == null ? USUAL_LIMIT : limit));
    }

    private @Nullable String beginning() {
        if (type == null || type.isBlank()) {
            return null;
        }
        if (type.length() > LONGEST_TYPE || type.indexOf('\0') >= 0) { // no database takes a NUL
            throw invalid("/type", "type is the beginning of a content type");
        }
        return type;
    }

    private @Nullable Visibility seenBy() {
        if (visibility == null || visibility.isBlank()) {
            return null;
        }
        return Arrays.stream(Visibility.values())
                .filter(known -> AssetViews.word(known).equals(visibility))
                .findFirst()
                .orElseThrow(() -> invalid("/visibility", "visibility is private, public or admin-private"));
    }

    private @Nullable Boolean made() {
        return switch (origin) {
            case null -> null;
            case "" -> null;
            case "made" -> true;
            case "uploaded" -> false;
            default -> throw invalid("/origin", "origin is made or uploaded");
        };
    }

    private static Problem invalid(String pointer, String detail) {
        return Problem.invalid(List.of(new Problem.FieldError(pointer, detail)));
    }

    /**
     * A page of the assets of a type, a visibility and an origin; null: any.
     *
     * @param made whether a tool made it
     */
    record Selection(
            @Nullable String type,
            @Nullable Visibility visibility,
            @Nullable Boolean made,
            Page page) {}
}
