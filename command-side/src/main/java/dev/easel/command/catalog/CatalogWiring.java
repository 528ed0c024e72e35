package dev.easel.command.catalog;

import dev.easel.api.tasks.StepTypes;
import dev.easel.engine.AggregateRuntime;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.Settings;
import jakarta.validation.Validator;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Wires the catalogue. */
@Configuration(proxyBeanMethods = false)
public class CatalogWiring {

    @Bean
    ConfigurerModule catalogAggregates() {
        return configurer -> configurer
                .configureAggregate(AggregateRuntime.configure(Tool.class))
                .configureAggregate(AggregateRuntime.configure(ToolType.class))
                .configureAggregate(AggregateRuntime.configure(Shelf.class))
                .configureAggregate(AggregateRuntime.configure(AiModel.class));
    }

    @Bean
    ModelEndpoints modelEndpoints(Commands commands, EaselPosition position) {
        return new ModelEndpoints(commands, position);
    }

    @Bean
    ToolRules toolRules(Commands commands, StepTypes executors) {
        return new ToolRules(commands, executors);
    }

    @Bean
    CatalogPictures catalogPictures(Commands commands, ObjectStore store) {
        return new CatalogPictures(commands, store);
    }

    @Bean
    ToolAnswers toolAnswers(
            Commands commands,
            ToolRules rules,
            ObjectStore store,
            EaselPosition position,
            Validator validator,
            JsonMapper json,
            Settings settings) {
        return new ToolAnswers(commands, rules, store, position, validator, json, settings);
    }

    @Bean
    ToolEndpoints toolEndpoints(
            Commands commands, ToolRules rules, CatalogPictures pictures, ToolAnswers answers, EaselPosition position) {
        return new ToolEndpoints(commands, rules, pictures, answers, position);
    }

    @Bean
    StyleEndpoints styleEndpoints(
            Commands commands,
            CatalogPictures pictures,
            ToolAnswers answers,
            EaselPosition position,
            Environment environment) {
        return new StyleEndpoints(
                commands, pictures, answers, position, environment.getProperty("MAX_STYLE_IMAGES", Integer.class, 8));
    }

    @Bean
    ToolTypeEndpoints toolTypeEndpoints(Commands commands, EaselPosition position) {
        return new ToolTypeEndpoints(commands, position);
    }
}
