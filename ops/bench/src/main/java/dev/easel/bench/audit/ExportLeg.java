package dev.easel.bench.audit;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.live.Memory;
import java.util.List;
import java.util.Map;

/** How much more the process keeps while it answers with every movement as CSV, half of which was read. */
public final class ExportLeg implements Leg {

    private static final String EXPORT = "/api/finance/entries/export.csv";
    private static final double KILO = 1024;

    private final Auditor auditor;
    private final long entries;
    private final Title title;
    private long bytes;

    /** @param entries that there are */
    public ExportLeg(String id, Auditor auditor, long entries) {
        this.auditor = auditor;
        this.entries = entries;
        this.title = new Title(id, "live memory amid an export of %,d movements as CSV".formatted(entries), "KB");
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() throws Exception {
        bytes = auditor.read(EXPORT);
        return List.of();
    }

    @Override
    public Sample measure() throws Exception {
        var before = Memory.live();
        var begin = System.nanoTime();
        try (var body = auditor.open(EXPORT)) {
            body.skipNBytes(bytes / 2);
            var amid = Memory.live();
            body.transferTo(java.io.OutputStream.nullOutputStream());
            var seconds = (System.nanoTime() - begin) / 1e9;
            return new Sample(
                    Math.max(0, amid - before) / KILO,
                    entries,
                    Map.of("MB sent", bytes / KILO / KILO, "s", seconds),
                    List.of());
        }
    }
}
