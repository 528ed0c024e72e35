package dev.easel.command.tasks;

import dev.easel.api.tasks.StepTypes;
import dev.easel.command.platform.SentPictures;
import dev.easel.command.platform.TenantUsers;
import dev.easel.engine.AggregateRuntime;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.JobWebhooks;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.Settings;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    Holds holds(Commands commands) {
        return new Holds(commands);
    }

    @Bean
    Admission admission(Commands commands, OwnTasks tasks, Holds holds, Clock clock) {
        return new Admission(commands, tasks, holds, clock);
    }

    @Bean
    ToolWork toolWork(Commands commands, OwnTasks tasks, StepTypes executors, ObjectStore store, Settings settings) {
        var sources = new Sources(commands, store, settings.limits().readTtl());
        return new ToolWork(tasks, new Tools(commands, executors), new Inputs(sources));
    }

    @Bean
    ModelWork modelWork(Commands commands, StepTypes executors, SentPictures pictures, JdbcClient db, Clock clock) {
        return new ModelWork(
                new Models(commands, executors), new JobImages(commands, pictures), new WaitEstimate(db, clock));
    }

    @Bean
    JobEndpoints jobEndpoints(
            TenantUsers users,
            Admission admission,
            ModelWork models,
            Cancellation cancellation,
            OwnTasks tasks,
            Holds holds,
            JobWebhooks webhooks,
            EventStore log,
            EaselPosition position) {
        return new JobEndpoints(
                users,
                admission,
                models,
                cancellation,
                new OwnJobs(tasks),
                holds,
                webhooks,
                new TaskEnds(log),
                position);
    }

    @Bean
    Retries retries(Admission admission, ToolWork tools, ModelWork models) {
        return new Retries(admission, tools, models);
    }

    @Bean
    TaskAnswers taskAnswers(Commands commands, ObjectStore store, Settings settings) {
        return new TaskAnswers(commands, store, settings.limits().readTtl());
    }

    @Bean
    Cancellation cancellation(Commands commands, EaselPosition position, Clock clock) {
        return new Cancellation(commands, position, clock);
    }

    @Bean
    TaskEndpoints taskEndpoints(
            Admission admission,
            ToolWork tools,
            Retries retries,
            Cancellation cancellation,
            OwnTasks tasks,
            TaskAnswers answers,
            EventStore log,
            EaselPosition position) {
        return new TaskEndpoints(admission, tools, retries, cancellation, tasks, new TaskEnds(log), answers, position);
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
