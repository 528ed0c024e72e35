package dev.easel.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Checks what anybody can: that all heads are there, follow from each other, are signed, and end as the archive does. */
final class PublicHeads {

    private PublicHeads() {}

    static Verdict verify(RemoteEasel easel, Set<String> pinned) throws IOException {
        var keys = new Keyring(pinned);
        easel.keys().forEach(keys::take);
        var first = easel.heads(0);
        var notes = new ArrayList<String>();
        if (first.isEmpty()) {
            notes.add("Nothing is sealed yet.");
            return new Verdict(0, 0, 0, List.of(), List.of(), notes);
        }
        var chain = new HeadChain(first.getFirst().logId(), 0, keys, List.of());
        var sealed = 0L;
        for (var page = first;
                !page.isEmpty();
                page = easel.heads(page.getLast().number())) {
            page.forEach(chain::take);
            sealed += page.stream().mapToLong(SealedHead::size).sum();
        }
        notes.add("Only the heads were looked at: give --user to look at every event.");
        return new Verdict(0, sealed, chain.count(), chain.signers(), findings(easel, chain), notes);
    }

    /** The last head stands for all before it, so it is enough to find that one in the archive, and none behind it. */
    private static List<Finding> findings(RemoteEasel easel, HeadChain chain) throws IOException {
        var last = Objects.requireNonNull(chain.last());
        for (var number = last.number(); number <= last.number() + 1; number++) {
            var archived = easel.archived(number);
            if (archived != null) {
                chain.takeArchivedAlone(archived);
            }
        }
        return chain.findings();
    }
}
