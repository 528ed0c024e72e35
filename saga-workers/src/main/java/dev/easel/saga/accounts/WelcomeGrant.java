package dev.easel.saga.accounts;

import static org.axonframework.modelling.saga.SagaLifecycle.associateWith;

import dev.easel.api.Owner;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.engine.sagas.BatchCommands;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Opens a new account's ledger and gives it the first month's credits, once: the lot's id derives from the account.
 * Begins with AccountOpened and ends when the ledger says that this lot came in.
 *
 * <p>Public only because Axon 4 creates sagas reflectively without opening access.
 */
@Saga
@ProcessingGroup("accounts.welcome-grant")
public class WelcomeGrant {

    private static final String REASON = "Welcome to Easel";

    private @Nullable LotId lot;

    @StartSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountOpened event, CommandGateway commands, SignupGift gift) {
        var owner = Owner.of(event.accountId());
        var ledger = LedgerId.of(owner);
        var open = new OpenLedger(ledger, owner);
        if (gift.amount().isNone()) {
            BatchCommands.send(commands, open);
            SagaLifecycle.end();
            return;
        }
        lot = LotId.of(ledger, "signup:" + event.accountId());
        associateWith("ledgerId", ledger.value());
        var grant = new GrantCredits(ledger, welcome(lot, gift, event.openedAt()), REASON, event.openedAt());
        BatchCommands.send(commands, open, _ -> grant);
    }

    @SagaEventHandler(associationProperty = "ledgerId")
    void on(CreditsGranted event) {
        if (event.lot().lotId().equals(lot)) {
            SagaLifecycle.end();
        }
    }

    private static Lot welcome(LotId lot, SignupGift gift, Instant openedAt) {
        var lapses = openedAt.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
        return new Lot(lot, LotSource.SIGNUP, gift.amount(), LotSource.SIGNUP.priority(), openedAt, lapses);
    }
}
