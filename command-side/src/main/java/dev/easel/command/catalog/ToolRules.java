package dev.easel.command.catalog;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.easel.api.Refusal;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.InspectToolType;
import dev.easel.api.catalog.refusals.NoSuchProvider;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.commands.InspectProvider;
import dev.easel.api.tasks.StepTypes;
import dev.easel.platform.AdminToolJson.Flaw;
import dev.easel.platform.Commands;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import dev.easel.platform.WholeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a definition must keep to besides its fields: schemas that are schemas, providers and categories that exist. */
final class ToolRules {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String META = "https://json-schema.org/draft/2020-12/schema";

    private final Commands commands;
    private final StepTypes executors;

    ToolRules(Commands commands, StepTypes executors) {
        this.commands = commands;
        this.executors = executors;
    }

    void require(ToolDefinition definition) {
        var errors = new ArrayList<FieldError>();
        requireSchema(definition.inputSchema(), "/config/inputSchema", errors);
        var followUp = definition.followUp();
        if (followUp != null) {
            requireSchema(followUp.inputSchema(), "/config/followUp/inputSchema", errors);
        }
        if ((followUp == null) != definition.steps(true).isEmpty()) {
            errors.add(new FieldError("/config/followUp", "Expected with steps on request, and only with them."));
        }
        var ids = new HashSet<String>();
        if (!definition.steps().stream().map(StepTemplate::id).allMatch(ids::add)) {
            errors.add(new FieldError("/config/steps", "Expected another id for each step."));
        }
        if (!exists(definition.toolTypeId())) {
            errors.add(new FieldError("/toolTypeId", "Expected the id of a category that exists."));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        definition.steps().stream()
                .filter(step -> !isKnown(step.provider()))
                .findFirst()
                .ifPresent(step -> {
                    throw Refusal.refuse(new NoSuchProvider(step.provider()));
                });
    }

    /** What keeps a definition from being activated. */
    List<Flaw> flaws(ToolDefinition definition) {
        return Flaw.of(definition, executors, this::isKnown);
    }

    private boolean isKnown(String provider) {
        try {
            return commands.<Boolean>ask(new InspectProvider(ProviderId.of(ProviderScope.WEB, provider)));
        } catch (AggregateNotFoundException never) {
            return false;
        }
    }

    private boolean exists(ToolTypeId type) {
        try {
            commands.<Object>ask(new InspectToolType(type));
            return true;
        } catch (AggregateNotFoundException | CommandExecutionException none) {
            return false;
        }
    }

    private static void requireSchema(String schema, String pointer, List<FieldError> errors) {
        var json = JsonMapper.shared().readTree(schema);
        if (!"object".equals(json.path("type").asString(""))) {
            errors.add(new FieldError(pointer, "Expected the schema of an object."));
            return;
        }
        if (!isWhole(json)) {
            errors.add(new FieldError(pointer, "The schema " + WholeText.COMPLAINT + "."));
            return;
        }
        var fault = SCHEMAS.getSchema(SchemaLocation.of(META)).validate(json).stream()
                .findFirst();
        if (fault.isPresent()) {
            errors.add(new FieldError(
                    pointer + fault.get().getInstanceLocation(),
                    "No valid schema: " + fault.get().getMessage()));
        } else if (!isComplete(schema)) {
            errors.add(
                    new FieldError(pointer, "Expected every $ref to be found in the schema, and patterns that are."));
        }
    }

    private static boolean isWhole(JsonNode json) {
        return json.isString()
                ? WholeText.is(json.asString())
                : json.propertyStream().allMatch(it -> WholeText.is(it.getKey()))
                        && json.valueStream().allMatch(ToolRules::isWhole);
    }

    /** Whether it can be used as it is: nothing is fetched for it. */
    private static boolean isComplete(String schema) {
        try {
            SCHEMAS.getSchema(schema).initializeValidators();
            return true;
        } catch (RuntimeException unusable) { // which of them, is the library's choice
            return false;
        }
    }
}
