package dev.easel.saga.credits;

import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.events.CodeRedeemed;
import dev.easel.engine.sagas.BatchCommands;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Gives whoever redeemed a code its credits. Begins and ends with CodeRedeemed: the lot's id derives from the code, so that
 * it comes in once, also when the request that redeemed it has given it already.
 *
 * <p>Public only because Axon 4 creates sagas reflectively without opening access.
 */
@Saga
@ProcessingGroup("credits.redeemed-code")
public class RedeemedCode {

    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "codeId")
    void on(CodeRedeemed event, CommandGateway commands) {
        var open = new OpenLedger(event.ledgerId(), event.owner());
        var grant = new GrantCredits(event.ledgerId(), event.lot(), event.reason(), event.at());
        BatchCommands.send(commands, open, _ -> grant);
    }
}
