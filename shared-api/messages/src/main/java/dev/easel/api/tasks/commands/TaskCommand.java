package dev.easel.api.tasks.commands;

/** Everything one can ask of a task. */
public sealed interface TaskCommand
        permits SubmitTask,
                StartTask,
                RequestStep,
                RecordAttempt,
                CompleteStep,
                FailStep,
                FailTask,
                CancelTask,
                EndOverdueTask,
                RetryStep,
                InspectTask {}
