package dev.easel.saga.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.easel.api.Owner;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.assets.events.AssetDeleted;
import dev.easel.api.assets.events.UploadRequested;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.events.ApprovalRequested;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.tasks.events.TaskSubmitted;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;

/** Sets the timers that events call for, in one transaction with the token; each exists once, by the id of its subject. */
@ProcessingGroup("platform.timers")
@DisallowReplay
final class Timers {

    private static final Duration ORPHANED_AFTER = Duration.ofSeconds(60);
    private static final Duration BYTES_KEPT = Duration.ofDays(7);
    private static final Duration UNCONFIRMED_KEPT = Duration.ofHours(24);

    private final SchedulerClient scheduler;
    private final TimerTasks tasks;

    Timers(SchedulerClient scheduler, TimerTasks tasks) {
        this.scheduler = scheduler;
        this.tasks = tasks;
    }

    @EventHandler
    void on(TaskSubmitted event) {
        var task = event.taskId().value();
        var due = new Due(task, task, "", event.deadlineAt());
        scheduler.scheduleIfNotExists(tasks.taskOverdue().instance(task, due), event.deadlineAt());
    }

    @EventHandler
    void on(CreditsHeld event, @Timestamp Instant heldAt) {
        var hold = event.holdId().value();
        var due =
                new Due(hold, event.ledgerId().value(), event.purpose().taskId().value(), event.expiresAt());
        scheduler.scheduleIfNotExists(tasks.holdWatch().instance(hold, due), heldAt.plus(ORPHANED_AFTER));
    }

    @EventHandler
    void on(CreditsGranted event) {
        var expiresAt = event.lot().expiresAt();
        if (expiresAt != null) {
            var lot = event.lot().lotId().value();
            var due = new Due(lot, event.ledgerId().value(), "", expiresAt);
            scheduler.scheduleIfNotExists(tasks.lotExpiry().instance(lot, due), expiresAt);
        }
    }

    @EventHandler
    void on(AccountOpened event) {
        var account = event.accountId();
        var ledger = LedgerId.of(Owner.of(account));
        var due = new Due(account.value(), ledger.value(), "", event.openedAt());
        scheduler.scheduleIfNotExists(
                tasks.planAllowance().instance(account.value(), due), Allowances.firstAfter(event.openedAt()));
    }

    @EventHandler
    void on(ApprovalRequested event) {
        var approval = event.approvalId().value();
        var due = new Due(approval, approval, "", event.lapsesAt());
        scheduler.scheduleIfNotExists(tasks.approvalLapse().instance(approval, due), event.lapsesAt());
    }

    @EventHandler
    void on(UploadRequested event) {
        var asset = event.assetId().value();
        var at = event.requestedAt().plus(UNCONFIRMED_KEPT);
        scheduler.scheduleIfNotExists(
                tasks.uploadCheck().instance(asset, new Due(asset, asset, event.storageKey(), at)), at);
    }

    @EventHandler
    void on(AssetDeleted event) {
        var asset = event.assetId().value();
        var at = event.deletedAt().plus(BYTES_KEPT);
        scheduler.scheduleIfNotExists(
                tasks.assetBytes().instance(asset, new Due(asset, asset, event.storageKey(), at)), at);
    }
}
