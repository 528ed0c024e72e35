package dev.easel.query.credits;

import dev.easel.platform.EaselPosition;
import dev.easel.query.credits.EveryEntries.EntryPage;
import dev.easel.query.platform.Column;
import dev.easel.query.platform.CsvFile;
import dev.easel.query.platform.ParquetFile;
import dev.easel.query.platform.TableFile;
import dev.easel.query.platform.XlsxFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The movements of all ledgers, page by page, and as files that are sent while they are read. */
@RestController
class EveryEntryReads {

    static final List<String> COLUMNS = List.of(
            "time",
            "tenant",
            "owner",
            "ledger",
            "entry",
            "type",
            "amount",
            "spent",
            "available_after",
            "held_after",
            "description",
            "reason",
            "task",
            "hold",
            "lots",
            "actor",
            "position");

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String PARQUET = "application/vnd.apache.parquet";
    private static final Map<String, Column.Kind> KINDS = Map.of(
            "time", Column.Kind.TIME,
            "amount", Column.Kind.INTEGER,
            "spent", Column.Kind.INTEGER,
            "available_after", Column.Kind.INTEGER,
            "held_after", Column.Kind.INTEGER,
            "position", Column.Kind.INTEGER);
    private static final List<Column> TYPES = COLUMNS.stream()
            .map(name -> new Column(name, KINDS.getOrDefault(name, Column.Kind.TEXT)))
            .toList();

    private final EveryEntries entries;
    private final TransactionOperations snapshot;
    private final EaselPosition position;

    /** @param snapshot in which every read sees the same moment */
    EveryEntryReads(EveryEntries entries, TransactionOperations snapshot, EaselPosition position) {
        this.entries = entries;
        this.snapshot = snapshot;
        this.position = position;
    }

    @GetMapping("/api/finance/entries")
    EntryPage list(EveryEntryQuery query, HttpServletRequest request, HttpServletResponse response) {
        var asked = query.selection();
        position.await(request, response, CreditBalances.GROUP, CreditEntries.GROUP);
        return entries.page(asked);
    }

    @GetMapping("/api/finance/entries/export.csv")
    void csv(EveryEntryQuery query, HttpServletResponse response) throws IOException {
        var asked = query.selection();
        begin(response, CSV, "csv");
        send(asked, new CsvFile(response.getOutputStream()));
    }

    @GetMapping("/api/finance/entries/export.xlsx")
    void xlsx(EveryEntryQuery query, HttpServletResponse response) throws IOException {
        var asked = query.selection();
        begin(response, XLSX, "xlsx");
        send(asked, new XlsxFile(response.getOutputStream(), "Movements"));
    }

    @GetMapping("/api/finance/entries/export.parquet")
    void parquet(EveryEntryQuery query, HttpServletResponse response) throws IOException {
        var asked = query.selection();
        begin(response, PARQUET, "parquet");
        try (var file = new ParquetFile(TYPES, response.getOutputStream())) {
            send(asked, file);
        }
    }

    private static void begin(HttpServletResponse response, String type, String extension) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"easel-movements." + extension + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void send(EveryEntryQuery.Selection asked, TableFile file) {
        snapshot.executeWithoutResult(_ -> {
            try (var all = entries.all(asked)) {
                file.row(COLUMNS);
                for (var it = all.iterator(); it.hasNext(); ) {
                    file.row(cells(it.next()));
                }
                file.finish();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /** One per column. */
    private static List<Object> cells(EveryEntry it) {
        var entry = it.entry();
        var lots = entry.lots().stream()
                .map(lot -> lot.lotId() + " " + lot.amount())
                .collect(Collectors.joining("; "));
        return Arrays.asList(
                entry.at(),
                it.tenant(),
                it.ownerId(),
                it.ledgerId(),
                entry.id(),
                entry.type(),
                entry.amount(),
                it.spent(),
                entry.balanceAfter(),
                entry.heldAfter(),
                entry.description(),
                entry.reason(),
                entry.taskId(),
                entry.holdId(),
                lots,
                entry.actor(),
                it.position());
    }
}
