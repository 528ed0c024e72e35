package dev.easel.query.credits;

import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeState;
import dev.easel.api.credits.events.CodeEvent;
import dev.easel.api.credits.events.CodeIssued;
import dev.easel.api.credits.events.CodeRedeemed;
import dev.easel.api.credits.events.CodeRevoked;
import dev.easel.engine.Position;
import dev.easel.query.platform.Keeps;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code redemption_code}: what each is good for, and who redeemed it. */
@ProcessingGroup(RedemptionCodes.GROUP)
@Keeps("redemption_code")
class RedemptionCodes {

    static final String GROUP = "credits.codes";

    private final JdbcClient db;

    RedemptionCodes(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(CodeEvent event, @SequenceNumber long version, @Position long position) {
        switch (event) {
            case CodeIssued it -> add(it, version, position);
            case CodeRedeemed it -> end(it.codeId(), CodeState.REDEEMED, it, it.at(), version);
            case CodeRevoked it -> end(it.codeId(), CodeState.REVOKED, null, it.at(), version);
        }
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table redemption_code").update();
    }

    private void add(CodeIssued event, long version, long position) {
        var terms = event.terms();
        var till = terms.redeemableTill();
        db.sql("""
                        insert into redemption_code (code_id, batch_id, ending, campaign, amount, credits_last_days,
                                                     redeemable_till, issued_at, state, position, version)
                        values (:code, :batch, :ending, :campaign, :amount, :days,
                                :till, :at, :state, :position, :version)
                        on conflict do nothing
                        """)
                .param("code", event.codeId().value())
                .param("batch", event.batchId())
                .param("ending", event.ending())
                .param("campaign", terms.campaign())
                .param("amount", terms.amount().units())
                .param("days", terms.creditsLastDays())
                .param("till", till == null ? null : Timestamp.from(till))
                .param("at", Timestamp.from(event.at()))
                .param("state", CodeState.READY.name())
                .param("position", position)
                .param("version", version)
                .update();
    }

    private void end(CodeId code, CodeState state, @Nullable CodeRedeemed by, Instant at, long version) {
        db.sql("""
                        update redemption_code
                           set state = :state, redeemed_by = :subject, redeemed_tenant = :tenant, ledger_id = :ledger,
                               ended_at = :at, version = :version
                         where code_id = :code and version < :version
                        """)
                .param("state", state.name())
                .param("subject", by == null ? null : by.owner().subject())
                .param("tenant", by == null ? null : by.owner().tenant())
                .param("ledger", by == null ? null : by.ledgerId().value())
                .param("at", Timestamp.from(at))
                .param("code", code.value())
                .param("version", version)
                .update();
    }
}
