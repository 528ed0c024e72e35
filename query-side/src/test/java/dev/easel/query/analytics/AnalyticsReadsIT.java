package dev.easel.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.platform.Ids;
import dev.easel.query.platform.RunningQuery;
import dev.easel.query.tasks.TaskStory;
import dev.easel.testing.Browser;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class AnalyticsReadsIT {

    private static final String API = "/api/analytics/";
    private static final String SPAN = "from=" + Past.day(0) + "&to=" + Past.day(21);
    private static final String TASKS = API + "datasets/tasks?tool_slug=" + Past.TOOL;

    private static RunningQuery side;
    private static Browser analyst;

    /** Two sign up in one week and one in the next; one of them comes back and buys. */
    @BeforeAll
    static void start() {
        side = RunningQuery.shared();
        analyst = side.browser(new AccountId("acc_analyst"), Role.ANALYST);
        TaskStory.define(side.history());
        var past = new Past(side.history());
        var ann = new AccountId(Ids.next("acc"));
        var bob = new AccountId(Ids.next("acc"));
        past.signUp(ann, Past.day(0)).signUp(bob, Past.day(1)).signUp(new AccountId(Ids.next("acc")), Past.day(8));
        past.succeed(ann, Past.day(0));
        past.fail(bob, Past.day(1));
        past.succeed(ann, Past.day(9));
        past.buy(ann, 500, Past.day(10)).history().read();
    }

    @Nested
    class GivenFigures {

        @Test
        void tellsWhatMattersInOneRow() {
            var rows = rows("kpis?" + SPAN);
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().toString())
                    .isEqualTo("{\"period\":\"2019-03-04T00:00:00Z\",\"newAccounts\":3,\"activeOwners\":2,\"tasks\":3,"
                            + "\"succeeded\":2,\"failed\":1,\"cancelled\":0,\"successRate\":0.6667,"
                            + "\"meanDurationMs\":8000,\"creditsSold\":500,\"creditsGranted\":0,\"creditsSpent\":0,"
                            + "\"creditsExpired\":0}");
        }

        @Test
        void hasARowForEachPeriodEvenWithoutAnything() {
            assertThat(numbers(rows("kpis?groupBy=week&" + SPAN), "tasks")).containsExactly(2L, 1L, 0L);
            assertThat(rows("kpis?groupBy=day&" + SPAN)).hasSize(21);
        }

        @ParameterizedTest
        @CsvSource({
            "day, 2019-03-04 2019-03-05 2019-03-13",
            "week, 2019-03-04 2019-03-11",
            "month, 2019-03-01",
            "tool, past-tool",
            "source, WEB_TOOL",
            "tenant, platform"
        })
        void groupsUse(String group, String keys) {
            var rows = rows("usage?groupBy=" + group + "&" + SPAN);
            assertThat(rows.stream().map(row -> row.get("key").asString())).containsExactly(keys.split(" "));
            assertThat(numbers(rows, "tasks").stream().mapToLong(it -> it).sum())
                    .isEqualTo(3);
        }

        @Test
        void followsThoseWhoSignedUpInAWeek() {
            var rows = rows("cohorts?" + SPAN);
            assertThat(numbers(rows, "accounts")).containsExactly(2L, 2L, 2L, 2L, 1L, 1L, 1L);
            assertThat(numbers(rows, "active")).containsExactly(2L, 1L, 0L, 0L, 0L, 0L, 0L);
            assertThat(rows.get(1).get("retention").asDouble()).isEqualTo(0.5);
        }

        @Test
        void tellsHowFarTheyCame() {
            var rows = rows("funnel?" + SPAN);
            assertThat(rows.stream().map(row -> row.get("stage").asString()))
                    .containsExactly("REGISTERED", "FIRST_TASK", "FIRST_SUCCESS", "FIRST_PURCHASE");
            assertThat(numbers(rows, "accounts")).containsExactly(3L, 2L, 1L, 1L);
        }

        @Test
        void tellsOfEachTool() {
            var row = rows("tools?" + SPAN).getFirst();
            assertThat(row.get("tool").asString()).isEqualTo(Past.TOOL);
            assertThat(row.get("medianDurationMs").asLong()).isEqualTo(8_000);
            assertThat(analyst.get(API + "models").status()).isEqualTo(200);
            assertThat(analyst.get(API + "providers").status()).isEqualTo(200);
        }

        @Test
        void areATableToo() {
            var answer = analyst.get(API + "funnel?format=csv&" + SPAN);
            assertThat(answer.body()).startsWith("stage,accounts,share\r\nREGISTERED,3,1.0000\r\n");
            assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"easel-funnel.csv\"");
        }

        @ParameterizedTest
        @CsvSource({
            "kpis?groupBy=hour, groupBy",
            "funnel?format=xml, format",
            "usage?from=now, from",
            "usage?to=-1000000000-01-01T00:00:00Z, to",
            "usage?from=2019-01-01T00:00:00Z, from",
            "usage?from=2019-01-02T00:00:00Z&to=2019-01-01T00:00:00Z, to"
        })
        void areRefusedWhenTheQuestionMakesNoSense(String question, String field) {
            var answer = analyst.get(API + question);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("errors/0/pointer")).isEqualTo("/" + field);
        }
    }

    @Nested
    class GivenDataSets {

        @Test
        void areExplained() {
            var list = analyst.get(API + "datasets").json();
            assertThat(list.get("datasets").size()).isEqualTo(Dataset.values().length);
            assertThat(list.get("datasets").valueStream().flatMap(it -> it.get("columns")
                            .valueStream()))
                    .allSatisfy(column ->
                            assertThat(column.get("description").asString()).isNotBlank());
            assertThat(list.get("examples").size()).isPositive();
        }

        @ParameterizedTest
        @EnumSource
        void areReadPageByPage(Dataset dataset) {
            var path = API + "datasets/" + dataset.view();
            var all = analyst.get(path + "?limit=1000")
                    .json()
                    .get("rows")
                    .valueStream()
                    .limit(5)
                    .toList();
            var paged = new ArrayList<JsonNode>();
            var cursor = "";
            do {
                var page = analyst.get(path + "?limit=2" + cursor).json();
                paged.addAll(page.get("rows").valueStream().toList());
                cursor = page.has("nextCursor")
                        ? "&cursor=" + page.get("nextCursor").asString()
                        : "";
            } while (!cursor.isEmpty() && paged.size() < all.size());
            assertThat(paged).startsWith(all.toArray(JsonNode[]::new));
            assertThat(all).isNotEmpty();
        }

        @Test
        void showTheRowsWhoseColumnsHaveTheseValues() {
            assertThat(size(TASKS)).isEqualTo(3);
            assertThat(size(TASKS + "&status=FAILED")).isEqualTo(1);
            assertThat(size(TASKS + "&from=" + Past.day(9))).isEqualTo(1);
            assertThat(size(API + "datasets/daily_usage?tool_slug=" + Past.TOOL + "&to=" + Past.day(2)))
                    .isEqualTo(2);
        }

        @Test
        void areATableWithAllRows() {
            var lines = analyst.get(TASKS + "&format=csv&limit=1").body().split("\r\n");
            assertThat(lines).hasSize(4);
            assertThat(lines[0]).startsWith("task_id,owner_key,tenant,");
        }

        @Test
        void areAParquetFileThatAnotherProgramReads() throws Exception {
            try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(download(TASKS + "&format=parquet"))));
                    var rows = file.rowReader()) {
                var statuses = new ArrayList<String>();
                while (rows.hasNext()) {
                    rows.next();
                    statuses.add(rows.getString("status"));
                    assertThat(rows.getTimestamp("created_at")).isBetween(Past.day(0), Past.day(9));
                    assertThat(rows.getLong("price")).isEqualTo(10);
                    assertThat(rows.getBoolean("is_test")).isFalse();
                    assertThat(rows.isNull("parent_task_id")).isTrue();
                }
                assertThat(statuses).containsExactly("SUCCEEDED", "FAILED", "SUCCEEDED");
            }
        }

        @Test
        void keepDaysAndSharesAsWhatTheyAre() throws Exception {
            var funnel = download(API + "funnel?format=parquet&" + SPAN);
            try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(funnel)));
                    var rows = file.rowReader()) {
                rows.next();
                assertThat(rows.getDecimal("share")).isEqualByComparingTo("1");
            }
            var usage = download(API + "datasets/daily_usage?format=parquet&tool_slug=" + Past.TOOL);
            try (var file = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(usage)));
                    var rows = file.rowReader()) {
                rows.next();
                assertThat(rows.getDate("day")).isEqualTo("2019-03-04");
            }
        }

        private static byte[] download(String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(side.origin() + path))
                    .header("Cookie", "easel_session=" + side.session(new AccountId("acc_analyst"), Role.ANALYST))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                return client.send(request, BodyHandlers.ofByteArray()).body();
            }
        }

        @ParameterizedTest
        @CsvSource({
            "limit=0, limit",
            "limit=1001, limit",
            "cursor=x, cursor",
            "cursor=MTIz, cursor",
            "owner=ann, owner",
            "format=xlsx, format",
            "status=%00, status"
        })
        void areRefusedWhenTheQuestionMakesNoSense(String query, String field) {
            var answer = analyst.get(API + "datasets/tasks?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("errors/0/pointer")).isEqualTo("/" + field);
        }

        @Test
        void areNotThereUnderAnotherName() {
            assertThat(analyst.get(API + "datasets/owner_key").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForAnalystsAndAdmins(Role role) {
        var status = List.of(Role.ANALYST, Role.ADMIN, Role.SUPER_ADMIN).contains(role) ? 200 : 403;
        var browser = side.browser(new AccountId("acc_somebody"), role);
        assertThat(browser.get(API + "datasets").status()).isEqualTo(status);
        assertThat(browser.get(API + "kpis").status()).isEqualTo(status);
    }

    private static List<JsonNode> rows(String question) {
        return analyst.get(API + question).json().get("rows").valueStream().toList();
    }

    private static List<Long> numbers(List<JsonNode> rows, String column) {
        return rows.stream().map(row -> row.get(column).asLong()).toList();
    }

    private static int size(String path) {
        return analyst.get(path).json().get("rows").size();
    }
}
