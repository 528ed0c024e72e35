package dev.easel.api.credits.events;

/** Everything that can happen to a request for a second person's yes. */
public sealed interface ApprovalEvent
        permits ApprovalRequested, ApprovalGiven, ApprovalDeclined, ApprovalLapsed, ApprovalFailed {}
