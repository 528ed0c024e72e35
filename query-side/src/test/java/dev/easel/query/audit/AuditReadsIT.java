package dev.easel.query.audit;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.events.StyleAdded;
import dev.easel.api.catalog.events.StyleRemoved;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolRemoved;
import dev.easel.api.catalog.events.ToolShelved;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.catalog.events.ToolTypeRemoved;
import dev.easel.api.catalog.events.ToolUnshelved;
import dev.easel.api.catalog.events.ToolsOrdered;
import dev.easel.api.credits.Credits;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.Replay;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditReadsIT {

    private static final String LOG = "/api/admin/audit-log";
    private static final AccountId ADA = new AccountId("acc_ada");
    private static final AccountId ROOT = new AccountId("acc_root");
    private static final ToolId CUTTER = ToolId.of("cutter");
    private static final ToolId DUSTER = ToolId.of("duster");
    private static final ToolTypeId IMAGE = ToolTypeId.of("image");
    private static final ProviderId LOCAL = ProviderId.of(ProviderScope.WEB, "local");
    private static final Style CLAY = new Style(StyleId.of(CUTTER, "clay"), "Clay", "styles/clay");

    private static RunningQuery side;
    private static Browser admin;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        CommandVault.beside(side)
                .person(ADA, "ada@example.com", "Ada Lovelace")
                .person(ROOT, "root@example.com", "Grace Hopper");
        admin = side.browser(ROOT, Role.ADMIN);
        var history = side.history();
        history.with("actor", "system:bootstrap");
        history.at(day(1), LOCAL, new ProviderRegistered(LOCAL, ProviderScope.WEB, "local", "Local", "local"));
        history.at(day(1), IMAGE, new ToolTypeDefined(IMAGE, "image", "Image", "i-lucide-image", "#7c3aed"));
        history.with("actor", ROOT.value()).with("requestId", "req-1");
        history.at(day(2), CUTTER, new ToolDefined(CUTTER, definition("cutter", 5)));
        history.at(day(2), ShelfId.TOOLS, new ToolShelved(ShelfId.TOOLS, CUTTER, IMAGE));
        history.at(day(3), CUTTER, new ToolDefined(CUTTER, definition("cutter", 10)), new ToolActivated(CUTTER));
        history.at(day(4), CUTTER, new ToolFeatured(CUTTER), new StyleAdded(CUTTER, CLAY));
        history.at(day(4), CUTTER, new StyleRemoved(CUTTER, CLAY.styleId()), new ToolDeactivated(CUTTER));
        history.at(day(5), DUSTER, new ToolDefined(DUSTER, definition("duster", 1)));
        history.at(day(5), ShelfId.TOOLS, new ToolShelved(ShelfId.TOOLS, DUSTER, IMAGE));
        history.at(day(5), ShelfId.TOOLS, new ToolsOrdered(ShelfId.TOOLS, List.of(DUSTER, CUTTER)));
        history.at(day(6), DUSTER, new ToolRemoved(DUSTER));
        history.at(day(6), ShelfId.TOOLS, new ToolUnshelved(ShelfId.TOOLS, DUSTER));
        history.at(day(7), IMAGE, new ToolTypeRemoved(IMAGE));
        history.at(
                day(8),
                ADA,
                new AccountOpened(ADA, new CredentialId("crd_1"), Set.of(Role.USER), Plan.FREE, day(8)),
                new RolesChanged(ADA, Set.of(Role.USER, Role.FINANCE), day(8)));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Nested
    class GivenATool {

        @Test
        void tellsEveryChangeOfItTheNewestFirst() {
            assertThat(texts("?entityId=" + CUTTER, "action"))
                    .containsExactly(
                            "catalog.tool-deactivated",
                            "catalog.style-removed",
                            "catalog.style-added",
                            "catalog.tool-featured",
                            "catalog.tool-activated",
                            "catalog.tool-defined",
                            "catalog.tool-defined");
            assertThat(texts("?entityId=" + CUTTER, "entityName")).containsOnly("cutter");
            assertThat(texts("?entityId=" + CUTTER, "entityType")).containsOnly("tool");
        }

        @Test
        void tellsWhoDidItWhenAndInWhichRequest() {
            var entry = one("?action=catalog.tool-activated");
            assertThat(entry.path("actor")).isEqualTo(json("""
                            {"id": "acc_root", "type": "admin", "name": "Grace Hopper", "email": "root@example.com"}
                            """));
            assertThat(entry.path("at").asString()).isEqualTo(day(3).toString());
            assertThat(entry.path("requestId").asString()).isEqualTo("req-1");
            assertThat(entry.path("id").asString()).startsWith("aud_");
        }

        @Test
        void hasNothingBeforeTheFirstDefinition() {
            var first =
                    entries("?action=catalog.tool-defined&entityId=" + CUTTER).getLast();
            assertThat(first.has("before")).isFalse();
            assertThat(first.at("/after/steps/0/cost").asInt()).isEqualTo(5);
            assertThat(first.at("/after/inputSchema/type").asString()).isEqualTo("object");
            assertThat(first.path("after").has("thumbnailUrl")).isFalse();
        }

        @Test
        void showsADefinitionBeforeAndAfter() {
            var second =
                    entries("?action=catalog.tool-defined&entityId=" + CUTTER).getFirst();
            assertThat(second.at("/before/steps/0/cost").asInt()).isEqualTo(5);
            assertThat(second.at("/after/steps/0/cost").asInt()).isEqualTo(10);
            assertThat(second.at("/after/title")).isEqualTo(second.at("/before/title"));
        }

        @Test
        void showsWhatWasTurned() {
            assertChange("?action=catalog.tool-activated", "{\"active\": false}", "{\"active\": true}");
            assertChange("?action=catalog.tool-deactivated", "{\"active\": true}", "{\"active\": false}");
            assertChange("?action=catalog.tool-featured", "{\"featured\": false}", "{\"featured\": true}");
        }

        @Test
        void showsStylesThatCameAndWent() {
            var with = "{\"styles\": [{\"styleId\": \"" + CLAY.styleId()
                    + "\", \"name\": \"Clay\", \"storageKey\": \"styles/clay\"}]}";
            assertChange("?action=catalog.style-added", "{\"styles\": []}", with);
            assertChange("?action=catalog.style-removed", with, "{\"styles\": []}");
        }

        @Test
        void showsWhatARemovedOneWas() {
            var removed = one("?action=catalog.tool-removed");
            assertThat(removed.at("/before/slug").asString()).isEqualTo("duster");
            assertThat(removed.has("after")).isFalse();
            assertThat(removed.path("entityName").asString()).isEqualTo("duster");
        }
    }

    @Nested
    class GivenOtherChanges {

        @Test
        void namesTheToolsOfAnOrder() {
            assertChange(
                    "?entityType=tool-shelf",
                    "{\"tools\": [\"cutter\", \"duster\"]}",
                    "{\"tools\": [\"duster\", \"cutter\"]}");
        }

        @Test
        void tellsTypesAndProvidersByName() {
            assertThat(texts("?entityType=tool-type", "action"))
                    .containsExactly("catalog.tool-type-removed", "catalog.tool-type-defined");
            assertThat(texts("?entityType=tool-type", "entityName")).containsOnly("image");
            var provider = one("?entityType=provider");
            assertThat(provider.path("after")).isEqualTo(json("""
                            {"scope": "WEB", "name": "local", "displayName": "Local", "type": "local"}
                            """));
            assertThat(provider.path("actor")).isEqualTo(json("""
                    {"id": "system:bootstrap", "type": "system"}
                    """));
            assertThat(provider.has("requestId")).isFalse();
        }

        @Test
        void tellsWhoseRolesAreOthers() {
            var entry = one("?entityType=account");
            assertThat(entry.path("entityId").asString()).isEqualTo(ADA.value());
            assertThat(entry.path("entityName").asString()).isEqualTo("Ada Lovelace");
            assertChange("?entityType=account", "{\"roles\": [\"USER\"]}", "{\"roles\": [\"USER\", \"FINANCE\"]}");
        }
    }

    @Nested
    class GivenFilters {

        @Test
        void findsWhatSomebodyDid() {
            assertThat(texts("?actorId=system:bootstrap", "action"))
                    .containsExactly("catalog.tool-type-defined", "providers.provider-registered");
            assertThat(texts("?actorId=HOPPER&entityType=account", "action")).containsExactly("accounts.roles-changed");
            assertThat(texts("?actorId=acc_root&action=catalog.tool-removed", "entityId"))
                    .containsExactly(DUSTER.value());
            assertThat(entries("?actorId=nobody")).isEmpty();
        }

        @Test
        void keepsToASpanOfTime() {
            assertThat(texts("?from=" + day(3) + "&to=" + day(4), "action"))
                    .containsExactly("catalog.tool-activated", "catalog.tool-defined");
        }

        @Test
        void goesDownPageByPage() {
            var all = texts("", "id");
            assertThat(all).hasSize(14).doesNotHaveDuplicates();
            var first = admin.get(LOG + "?limit=9").json();
            var second = admin.get(
                            LOG + "?limit=9&cursor=" + first.path("nextCursor").asString())
                    .json();
            assertThat(first.path("entries").findValuesAsString("position")).isSortedAccordingTo(byNumberDown());
            assertThat(ids(first)).isEqualTo(all.subList(0, 9));
            assertThat(ids(second)).isEqualTo(all.subList(9, 14));
            assertThat(second.has("nextCursor")).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "limit=0",
                    "limit=101",
                    "cursor=x",
                    "entityType=moon",
                    "from=yesterday",
                    "action=%00",
                    "from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z"
                })
        void refusesWhatMakesNoSense(String query) {
            var answer = admin.get(LOG + "?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("VALIDATION_ERROR");
        }
    }

    @Test
    void isForAdminsAndFinance() {
        for (var role : List.of(Role.FINANCE, Role.ADMIN, Role.SUPER_ADMIN)) {
            assertThat(side.browser(ADA, role).get(LOG).status()).isEqualTo(200);
        }
        assertThat(side.browser(ADA, Role.USER, Role.ANALYST).get(LOG).status()).isEqualTo(403);
        assertThat(side.browser().get(LOG).status()).isEqualTo(401);
    }

    @Test
    void isTheSameWhenItIsRebuiltOrHearsEverythingTwice() {
        var replay = new Replay(side);
        var entries = replay.rows("query.audit_entry", "position");
        var states = replay.rows("query.audit_state", "entity_id");
        replay.rebuild(AuditEntries.GROUP);
        assertThat(replay.rows("query.audit_entry", "position"))
                .isEqualTo(entries)
                .isNotEmpty();
        assertThat(replay.rows("query.audit_state", "entity_id"))
                .isEqualTo(states)
                .isNotEmpty();
        replay.repeat(AuditEntries.GROUP);
        assertThat(replay.rows("query.audit_entry", "position")).isEqualTo(entries);
        assertThat(replay.rows("query.audit_state", "entity_id")).isEqualTo(states);
    }

    private static void assertChange(String query, String before, String after) {
        var entry = one(query);
        assertThat(entry.path("before")).isEqualTo(json(before));
        assertThat(entry.path("after")).isEqualTo(json(after));
    }

    private static JsonNode one(String query) {
        var found = entries(query);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> texts(String query, String member) {
        return entries(query).stream()
                .map(entry -> entry.path(member).asString())
                .toList();
    }

    private static List<JsonNode> entries(String query) {
        var answer = admin.get(LOG + (query.isEmpty() ? "?limit=100" : query));
        assertThat(answer.status()).isEqualTo(200);
        return stream(answer.json().path("entries").spliterator(), false).toList();
    }

    private static List<String> ids(JsonNode log) {
        return stream(log.path("entries").spliterator(), false)
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    private static Comparator<String> byNumberDown() {
        return Comparator.comparing(Long::valueOf, Comparator.reverseOrder());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Instant day(int day) {
        return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
    }

    private static ToolDefinition definition(String slug, long cost) {
        var step = new StepTemplate(
                "remove",
                "Remove",
                "background-remove",
                "local",
                "cutout-1",
                Credits.credits(cost),
                Duration.ofMinutes(1),
                false);
        return new ToolDefinition(
                slug,
                "The " + slug,
                "Does it.",
                IMAGE,
                null,
                List.of(step),
                new ToolLimits(1_000_000, List.of("png")),
                "{\"type\":\"object\"}",
                null);
    }
}
