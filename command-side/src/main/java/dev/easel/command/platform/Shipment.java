package dev.easel.command.platform;

import dev.easel.api.Derived;
import dev.easel.api.NotFound;
import dev.easel.api.StaleVersion;
import dev.easel.api.catalog.ModelAnswer;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolAnswer;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.AddRoute;
import dev.easel.api.catalog.commands.AddStyle;
import dev.easel.api.catalog.commands.CreateModel;
import dev.easel.api.catalog.commands.DefineTool;
import dev.easel.api.catalog.commands.DefineToolType;
import dev.easel.api.catalog.commands.FeatureTool;
import dev.easel.api.catalog.commands.InspectTool;
import dev.easel.api.catalog.commands.RedefineTool;
import dev.easel.api.catalog.commands.ShelveTool;
import dev.easel.api.catalog.refusals.RouteTaken;
import dev.easel.api.catalog.refusals.Taken;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.commands.RegisterProvider;
import dev.easel.platform.CatalogAddresses;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue that Easel ships with, from resource files. Ids are derived and repeats change nothing; each file is sent
 * until all of it has arrived and then never again, so that what an admin changes stays.
 */
final class Shipment {

    private static final String FOLDER = "/bootstrap/";
    private static final List<String> TOOL_TYPES = List.of("tool-types/image.json", "tool-types/shape.json");
    private static final List<String> PROVIDERS = List.of("providers/web-local.json");
    private static final List<String> TOOLS = List.of(
            "tools/background-remove.json",
            "tools/image-upscale.json",
            "tools/figme.json",
            "tools/crystal-memory.json");
    private static final List<String> MODELS = List.of("models/cut-out.json", "models/upscale.json");
    private static final int STYLES_AT_MOST = 8;

    private final Commands commands;
    private final ObjectStore store;
    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json;

    Shipment(Commands commands, ObjectStore store, JdbcClient db, Clock clock, JsonMapper json) {
        this.commands = commands;
        this.store = store;
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    void send() {
        TOOL_TYPES.forEach(file -> once(file, ShippedToolType.class, this::send));
        PROVIDERS.forEach(file -> once(file, ShippedProvider.class, this::send));
        TOOLS.forEach(file -> once(file, ShippedTool.class, tool -> send(file, tool)));
        MODELS.forEach(file -> once(file, ShippedModel.class, model -> send(file, model)));
    }

    /** One that an admin made, or that an older Easel shipped, is the admins'. */
    private void send(String file, ShippedModel model) {
        if (wasSent(file)) {
            return;
        }
        try {
            commands.<ModelAnswer>ask(new CreateModel(model.id(), model.definition()));
            commands.<ModelAnswer>ask(new AddRoute(model.id(), model.firstRoute()));
        } catch (CommandExecutionException refused) {
            var others = refused.<Object>getDetails()
                    .filter(refusal -> refusal instanceof Taken || refusal instanceof RouteTaken)
                    .isPresent();
            if (!others) {
                throw refused;
            }
        }
    }

    private void send(ShippedToolType type) {
        commands.tell(new DefineToolType(
                ToolTypeId.of(type.name()), type.name(), type.displayName(), type.icon(), type.color()));
    }

    private void send(ShippedProvider provider) {
        commands.tell(new RegisterProvider(
                ProviderId.of(provider.scope(), provider.name()),
                provider.scope(),
                provider.name(),
                provider.displayName(),
                provider.type()));
    }

    private void send(String file, ShippedTool tool) {
        var id = ToolId.of(tool.slug());
        var definition = tool.definition(tool.picture() == null ? null : thumbnail(id, tool.picture()));
        if (wasSent(file)) {
            illustrate(id, tool.definition(null), definition);
        } else {
            open(id, definition, tool);
        }
    }

    private void open(ToolId id, ToolDefinition definition, ShippedTool tool) {
        commands.tell(new DefineTool(id, definition));
        commands.tell(new ShelveTool(ShelfId.TOOLS, id, ToolTypeId.of(tool.toolType())));
        tool.styles().forEach(style -> send(id, style));
        if (tool.active()) {
            commands.tell(new ActivateTool(id));
        }
        if (tool.featured()) {
            commands.tell(new FeatureTool(id));
        }
    }

    /** An older Easel shipped it, so it is the admins': it gets its picture while nobody has edited it, and nothing else. */
    private void illustrate(ToolId id, ToolDefinition bare, ToolDefinition illustrated) {
        try {
            ToolAnswer standing = commands.ask(new InspectTool(id));
            if (standing.definition().equals(bare)) {
                commands.<ToolAnswer>ask(new RedefineTool(id, illustrated, standing.version()));
            }
        } catch (CommandExecutionException refused) {
            var gone = refused.getDetails().filter(NotFound.class::isInstance).isPresent();
            var outrun =
                    refused.getDetails().filter(StaleVersion.class::isInstance).isPresent();
            if (!gone && !outrun) {
                throw refused;
            }
        }
    }

    /** The picture lies in the store before anybody is told of it. */
    private String thumbnail(ToolId tool, String picture) {
        var key = CatalogAddresses.KEPT + Derived.digest(tool.value(), picture).substring(0, 32);
        store.put(Bucket.PUBLIC, key, "image/jpeg", bytes("tools/" + picture));
        return key;
    }

    private void send(ToolId tool, ShippedTool.Style style) {
        var key = "styles/" + Derived.digest(tool.value(), style.file()).substring(0, 32);
        store.put(Bucket.ADMIN, key, "image/jpeg", bytes("styles/" + style.file()));
        commands.tell(new AddStyle(tool, new Style(StyleId.of(tool, style.file()), style.name(), key), STYLES_AT_MOST));
    }

    private <T> void once(String file, Class<T> type, Consumer<T> sender) {
        var text = read(file);
        var digest = Derived.digest(text);
        if (isSent(file, digest)) {
            return;
        }
        sender.accept(json.readValue(text, type));
        db.sql(
                        "insert into command.shipped (name, digest, sent_at) values (:name, :digest, :now) on conflict do nothing")
                .param("name", file)
                .param("digest", digest)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** In whatever version. */
    private boolean wasSent(String file) {
        return db.sql("select exists (select 1 from command.shipped where name = :name)")
                .param("name", file)
                .query(Boolean.class)
                .single();
    }

    private boolean isSent(String file, String digest) {
        return db.sql("select exists (select 1 from command.shipped where name = :name and digest = :digest)")
                .param("name", file)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    private static String read(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (var in = Objects.requireNonNull(Shipment.class.getResourceAsStream(FOLDER + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record ShippedToolType(String name, String displayName, String icon, String color) {}

    record ShippedProvider(ProviderScope scope, String name, String displayName, String type) {}
}
