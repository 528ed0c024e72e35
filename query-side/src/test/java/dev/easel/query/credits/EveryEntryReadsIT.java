package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LotSource;
import dev.easel.api.tasks.TaskId;
import dev.easel.query.platform.RunningQuery;
import dev.easel.query.platform.Workbooks;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class EveryEntryReadsIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final String ENTRIES = "/api/finance/entries";
    private static final String CSV = ENTRIES + "/export.csv";
    private static final String XLSX = ENTRIES + "/export.xlsx";
    private static final String PARQUET = ENTRIES + "/export.parquet";

    private static RunningQuery side;
    private static Browser finance;
    private static LedgerModel ada;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        finance = side.browser(new AccountId("acc_finance"), Role.FINANCE);
        ada = new LedgerModel(Owner.of(ADA));
        var tenants = new LedgerModel(new Owner("app_1", "user-7"));
        var history = new History(side).with("actor", "acc_root");
        history.at(day(0), ada.id, ada.open(), ada.grant("signup", LotSource.SIGNUP, 10, null, "Welcome to Easel"));
        history.at(day(1), tenants.id, tenants.open(), tenants.grant("b", LotSource.PURCHASE, 500, null, "=1+1"));
        var hold = ada.hold(new TaskId("tsk_ada"), 8);
        history.with("actor", "system:tasks").at(day(2), ada.id, hold, ada.capture(hold, 5));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Nested
    class GivenTheList {

        @Test
        void showsTheNewestFirstWithWhoseTheyAre() {
            var page = finance.get(ENTRIES).json();
            assertThat(types(page)).containsExactly("RELEASE", "CAPTURE", "HOLD", "PURCHASE", "SIGNUP");
            assertThat(page.at("/entries/3/ownerId").asString()).isEqualTo("user-7");
            assertThat(page.at("/entries/3/tenant").asString()).isEqualTo("app_1");
            assertThat(page.at("/entries/4/ledgerId").asString()).isEqualTo(ada.id.value());
        }

        @ParameterizedTest
        @CsvSource({
            "tenant=app_1, PURCHASE",
            "owner=acc_ada, RELEASE CAPTURE HOLD SIGNUP",
            "taskId=tsk_ada, RELEASE CAPTURE HOLD",
            "actor=acc_root, PURCHASE SIGNUP",
            "type=HOLD, HOLD",
            "from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z, PURCHASE",
            "owner=nobody, ''"
        })
        void showsThoseThatHaveAllThatIsAskedFor(String filter, String types) {
            assertThat(String.join(
                            " ", types(finance.get(ENTRIES + "?" + filter).json())))
                    .isEqualTo(types);
        }

        @Test
        void showsPageAfterPage() {
            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var page = finance.get(ENTRIES + "?limit=2" + cursor).json();
                seen.addAll(types(page));
                cursor = page.has("nextCursor")
                        ? "&cursor=" + page.at("/nextCursor").asString()
                        : "";
            } while (!cursor.isEmpty());
            assertThat(seen).containsExactly("RELEASE", "CAPTURE", "HOLD", "PURCHASE", "SIGNUP");
        }

        @ParameterizedTest
        @CsvSource({"type=NONE, type", "limit=0, limit", "cursor=x, cursor", "owner=%00, owner", "from=now, from"})
        void refusesWhatMakesNoSense(String query, String field) {
            for (var path : List.of(ENTRIES, CSV)) {
                var answer = finance.get(path + "?" + query);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.text("errors/0/pointer")).isEqualTo("/" + field);
            }
        }
    }

    @Nested
    class GivenAFile {

        @Test
        void isCsvWithARowForEachMovement() throws Exception {
            var answer = download(CSV);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"easel-movements.csv\"");
            var lines = text(answer).split("\r\n");
            assertThat(lines).hasSize(6);
            assertThat(lines[0]).isEqualTo(String.join(",", EveryEntryReads.COLUMNS));
            assertThat(lines[3])
                    .startsWith("2026-03-03T00:00:00Z,platform,acc_ada,")
                    .contains(",HOLD,-8,0,2,8,");
            assertThat(lines[4]).contains(",'=1+1,'=1+1,");
        }

        @Test
        void hasWhatTheFiltersLeave() throws Exception {
            assertThat(text(download(CSV + "?type=HOLD")).split("\r\n")).hasSize(2);
        }

        @Test
        void isAWorkbookWithTheSameRows() throws Exception {
            var sheet = Workbooks.sheet(download(XLSX).body());
            assertThat(sheet.split("<row ")).hasSize(7); // what is before the first row, the names, five movements
            assertThat(sheet).contains("<v>-8</v>").doesNotContain("<f>");
        }

        @Test
        void areAParquetFileThatAnotherProgramReads() throws Exception {
            var bytes = ByteBuffer.wrap(download(PARQUET).body());
            try (var file = ParquetFileReader.open(InputFile.of(bytes));
                    var rows = file.rowReader()) {
                var amounts = new ArrayList<Long>();
                while (rows.hasNext()) {
                    rows.next();
                    amounts.add(rows.getLong("amount"));
                    assertThat(rows.getTimestamp("time")).isBetween(day(0), day(9));
                    assertThat(rows.getString("ledger")).startsWith("led_");
                }
                assertThat(amounts).hasSize(5).contains(-8L, 500L, 10L);
            }
        }

        private static HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(side.origin() + path))
                    .header("Cookie", "easel_session=" + side.session(new AccountId("acc_finance"), Role.FINANCE))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                return client.send(request, BodyHandlers.ofByteArray());
            }
        }

        private static String text(HttpResponse<byte[]> answer) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"USER", "ANALYST"})
    void isNotForThoseWhoOnlyUseEasel(Role role) {
        var browser = side.browser(new AccountId("acc_somebody"), role);
        for (var path : List.of(ENTRIES, CSV, XLSX, PARQUET)) {
            assertThat(browser.get(path).status()).isEqualTo(403);
        }
    }

    private static List<String> types(JsonNode page) {
        return page.at("/entries")
                .valueStream()
                .map(row -> row.at("/entry/type").asString())
                .toList();
    }

    private static Instant day(int number) {
        return LedgerModel.BEGIN.plus(Duration.ofDays(number));
    }
}
