package dev.easel.saga.platform;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.commands.ExpireLot;
import dev.easel.api.credits.commands.LapseApproval;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.EndOverdueTask;
import dev.easel.platform.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What timers do when they are due: send a command that does nothing where nothing is due. Names are on disk: literals. */
final class TimerTasks {

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final OneTimeTask<Due> taskOverdue;
    private final OneTimeTask<Due> lotExpiry;
    private final OneTimeTask<Due> approvalLapse;
    private final OneTimeTask<Due> uploadCheck;
    private final OneTimeTask<Due> assetBytes;
    private final CustomTask<Due> holdWatch;
    private final CustomTask<Due> planAllowance;

    TimerTasks(Commands commands, HoldWatch holds, Allowances allowances, AssetCleanup assets, Clock clock) {
        taskOverdue = once(
                "task-overdue", due -> commands.tell(new EndOverdueTask(new TaskId(due.subject()), clock.instant())));
        lotExpiry = once(
                "lot-expiry",
                due -> commands.tell(
                        new ExpireLot(new LedgerId(due.whole()), new LotId(due.subject()), clock.instant())));
        approvalLapse = once(
                "approval-lapse",
                due -> commands.tell(new LapseApproval(new ApprovalId(due.subject()), clock.instant())));
        uploadCheck = once("upload-check", assets::removeUnconfirmed);
        assetBytes = once("asset-bytes", assets::removeBytes);
        holdWatch = repeated("hold-watch", holds::look);
        planAllowance = repeated("plan-allowance", allowances::renew);
    }

    OneTimeTask<Due> taskOverdue() {
        return taskOverdue;
    }

    OneTimeTask<Due> lotExpiry() {
        return lotExpiry;
    }

    OneTimeTask<Due> approvalLapse() {
        return approvalLapse;
    }

    OneTimeTask<Due> uploadCheck() {
        return uploadCheck;
    }

    OneTimeTask<Due> assetBytes() {
        return assetBytes;
    }

    CustomTask<Due> holdWatch() {
        return holdWatch;
    }

    CustomTask<Due> planAllowance() {
        return planAllowance;
    }

    List<Task<?>> all() {
        return List.of(taskOverdue, lotExpiry, approvalLapse, uploadCheck, assetBytes, holdWatch, planAllowance);
    }

    private static OneTimeTask<Due> once(String name, Consumer<Due> action) {
        return Tasks.oneTime(name, Due.class)
                .onFailure(new OnFailureRetryLater<>(AFTER_A_FAULT))
                .execute((instance, _) -> action.accept(instance.getData()));
    }

    /** @param action says when to come again; null when it is done */
    private static CustomTask<Due> repeated(String name, Function<Due, @Nullable Instant> action) {
        return Tasks.custom(name, Due.class)
                .onFailure(new OnFailureRetryLater<>(AFTER_A_FAULT))
                .execute((instance, _) -> again(action.apply(instance.getData())));
    }

    private static CompletionHandler<Due> again(@Nullable Instant at) {
        return at == null
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, at);
    }
}
