package dev.easel.saga.credits;

import dev.easel.api.Refusal;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.FailApproval;
import dev.easel.api.credits.events.ApprovalGiven;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Makes an adjustment that a second person approved. Begins and ends with ApprovalGiven: the adjustment's id derives from
 * the approval, so that an event which comes again after a crash means the same adjustment. One that the ledger refuses
 * (too few credits by now, or frozen) is told to the approval.
 *
 * <p>Public only because Axon 4 creates sagas reflectively without opening access.
 */
@Saga
@ProcessingGroup("credits.approved-adjustment")
public class ApprovedAdjustment {

    private static final int PATIENCE_SECONDS = 10;

    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "approvalId")
    void on(ApprovalGiven event, CommandGateway commands) {
        var id = AdjustmentId.of(event.approvalId());
        var adjust = new AdjustCredits(event.ledgerId(), id, event.adjustment(), event.at());
        try {
            commands.sendAndWait(adjust, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (CommandExecutionException failure) {
            var refusal = failure.<Refusal>getDetails().orElseThrow(() -> failure);
            var fail = new FailApproval(event.approvalId(), refusal.code(), event.at());
            commands.sendAndWait(fail, PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
