package dev.easel.query.credits;

import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.ApprovalState;
import dev.easel.api.credits.events.ApprovalDeclined;
import dev.easel.api.credits.events.ApprovalEvent;
import dev.easel.api.credits.events.ApprovalFailed;
import dev.easel.api.credits.events.ApprovalGiven;
import dev.easel.api.credits.events.ApprovalLapsed;
import dev.easel.api.credits.events.ApprovalRequested;
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

/** Keeps {@code credit_approval}: what waits for a second person, and how that was decided. */
@ProcessingGroup(CreditApprovals.GROUP)
@Keeps("credit_approval")
class CreditApprovals {

    static final String GROUP = "credits.approvals";

    private final JdbcClient db;

    CreditApprovals(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(ApprovalEvent event, @SequenceNumber long version, @Position long position) {
        switch (event) {
            case ApprovalRequested it -> add(it, version, position);
            case ApprovalGiven it ->
                decide(it.approvalId(), ApprovalState.APPROVED, it.by().value(), it.at(), null, version);
            case ApprovalDeclined it ->
                decide(it.approvalId(), ApprovalState.DECLINED, it.by().value(), it.at(), it.reason(), version);
            case ApprovalLapsed it -> decide(it.approvalId(), ApprovalState.LAPSED, null, it.at(), null, version);
            case ApprovalFailed it -> decide(it.approvalId(), ApprovalState.FAILED, null, it.at(), it.code(), version);
        }
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table credit_approval").update();
    }

    private void add(ApprovalRequested event, long version, long position) {
        var adjustment = event.adjustment();
        db.sql("""
                        insert into credit_approval (approval_id, ledger_id, amount, source, reason_code, reason,
                                                     requested_by, requested_at, lapses_at, state, position, version)
                        values (:approval, :ledger, :amount, :source, :code, :reason,
                                :by, :at, :lapses, :state, :position, :version)
                        on conflict do nothing
                        """)
                .param("approval", event.approvalId().value())
                .param("ledger", event.ledgerId().value())
                .param("amount", adjustment.amount())
                .param("source", adjustment.source().name())
                .param("code", adjustment.grounds().reasonCode())
                .param("reason", adjustment.grounds().reason())
                .param("by", event.by().value())
                .param("at", Timestamp.from(event.at()))
                .param("lapses", Timestamp.from(event.lapsesAt()))
                .param("state", ApprovalState.REQUESTED.name())
                .param("position", position)
                .param("version", version)
                .update();
    }

    /** A failure keeps who said yes. */
    private void decide(
            ApprovalId approval,
            ApprovalState state,
            @Nullable String by,
            Instant at,
            @Nullable String note,
            long version) {
        db.sql("""
                        update credit_approval
                           set state = :state, decided_by = coalesce(:by, decided_by), decided_at = :at,
                               note = :note, version = :version
                         where approval_id = :approval and version < :version
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("note", note)
                .param("approval", approval.value())
                .param("version", version)
                .update();
    }
}
