package dev.easel.api.tasks.events;

/** Everything that can happen to a task. It has exactly one of the last three. */
public sealed interface TaskEvent
        permits TaskSubmitted,
                TaskStarted,
                StepRequested,
                AttemptRecorded,
                StepCompleted,
                TaskCompleted,
                TaskFailed,
                TaskCancelled {}
