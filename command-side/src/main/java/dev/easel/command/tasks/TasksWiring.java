package dev.easel.command.tasks;

import dev.easel.api.tasks.StepTypes;
import dev.easel.engine.AggregateRuntime;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.Settings;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires tasks. */
@Configuration(proxyBeanMethods = false)
public class TasksWiring {

    @Bean
    ConfigurerModule taskAggregates() {
        return configurer -> configurer.configureAggregate(AggregateRuntime.configure(Task.class));
    }

    @Bean
    OwnTasks ownTasks(Commands commands) {
        return new OwnTasks(commands);
    }

    @Bean
    Admission admission(
            Commands commands, OwnTasks tasks, StepTypes executors, ObjectStore store, Settings settings, Clock clock) {
        return new Admission(
                commands,
                tasks,
                new Tools(commands, executors),
                new Inputs(new Sources(commands, store, settings.limits().readTtl())),
                new Holds(commands),
                clock);
    }

    @Bean
    Retries retries(Admission admission) {
        return new Retries(admission);
    }

    @Bean
    TaskAnswers taskAnswers(Commands commands, ObjectStore store, Settings settings) {
        return new TaskAnswers(commands, store, settings.limits().readTtl());
    }

    @Bean
    Cancellation cancellation(Commands commands, TaskAnswers answers, EaselPosition position, Clock clock) {
        return new Cancellation(commands, answers, position, clock);
    }

    @Bean
    TaskEndpoints taskEndpoints(
            Admission admission,
            Retries retries,
            Cancellation cancellation,
            OwnTasks tasks,
            EventStore log,
            EaselPosition position) {
        return new TaskEndpoints(admission, retries, cancellation, tasks, new TaskEnds(log), position);
    }

    @Bean
    AdminTaskEndpoints adminTaskEndpoints(
            Commands commands,
            Retries retries,
            Cancellation cancellation,
            OwnTasks tasks,
            TaskAnswers answers,
            EaselPosition position) {
        return new AdminTaskEndpoints(commands, retries, cancellation, tasks, answers, position);
    }
}
