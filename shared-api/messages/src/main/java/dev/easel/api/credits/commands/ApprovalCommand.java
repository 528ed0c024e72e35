package dev.easel.api.credits.commands;

/** Everything one can say about a second person's yes. */
public sealed interface ApprovalCommand
        permits RequestApproval, ApproveAdjustment, DeclineAdjustment, LapseApproval, FailApproval {}
