package dev.easel.query.proof;

import dev.easel.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What outsiders need to check us: keys and heads. Neither says anything about anybody. */
@RestController
class PublicProofReads {

    private static final int PAGE = 100;

    private final HeadBook book;
    private final SigningKeys keys;
    private final HeadArchive archive;

    PublicProofReads(HeadBook book, SigningKeys keys, HeadArchive archive) {
        this.book = book;
        this.keys = keys;
        this.archive = archive;
    }

    @GetMapping("/api/proof/keys")
    KeyList keys() {
        return new KeyList(keys.all().stream().map(KeyJson::of).toList());
    }

    /** @param after number of the last head that the caller has */
    @GetMapping("/api/proof/heads")
    PublicHeads heads(@Nullable Long after) {
        var heads = book.after(after == null ? 0 : after, PAGE);
        return new PublicHeads(heads.stream().map(HeadJson::of).toList());
    }

    @GetMapping("/api/proof/heads/{number}")
    PublicHead head(@PathVariable long number) {
        var signed = book.find(number);
        var archived = number > 0 ? archive.read(number) : null;
        if (signed == null && archived == null) {
            throw Problem.notFound("Head");
        }
        return new PublicHead(signed == null ? null : HeadJson.of(signed), archived);
    }

    record KeyList(List<KeyJson> keys) {

        KeyList {
            keys = List.copyOf(keys);
        }
    }

    /** At most a page, oldest first; the last page is empty. */
    record PublicHeads(List<HeadJson> heads) {

        PublicHeads {
            heads = List.copyOf(heads);
        }
    }

    /**
     * @param head absent when the table has none of this number any more
     * @param archived the same as the archive has it; absent while it does not
     */
    record PublicHead(@Nullable HeadJson head, @Nullable HeadJson archived) {}
}
