package dev.easel.api.credits;

import dev.easel.api.Identifier;

/** Names a signed correction of a ledger; derived from the request that asked for it. */
public record AdjustmentId(String value) implements Identifier {

    public static final String PREFIX = "adj";

    public AdjustmentId {
        Identifier.requirePrefix(PREFIX, value);
    }

    /** What an approval's yes does: another name of the same cause, so that it happens once whichever way it came. */
    public static AdjustmentId of(ApprovalId approval) {
        return new AdjustmentId(PREFIX + approval.value().substring(ApprovalId.PREFIX.length()));
    }

    /** The lot that it is when credits come in. */
    public LotId lot() {
        return new LotId(LotId.PREFIX + value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
