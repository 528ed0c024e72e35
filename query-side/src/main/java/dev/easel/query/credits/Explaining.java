package dev.easel.query.credits;

import dev.easel.query.credits.Ledgers.OwnLedger;
import java.util.List;

/** Explains balances: which lots they are made of, and what took from each. */
final class Explaining {

    /** Lots of which the uses are told one by one; of more it is told what they came to. */
    private static final int MOST_LOTS = 50;

    private static final int MOST_USES = 10;

    private final PastLots lots;
    private final LotUses uses;

    Explaining(PastLots lots, LotUses uses) {
        this.lots = lots;
        this.uses = uses;
    }

    Explanation balance(OwnLedger ledger, AsOf moment) {
        var all = lots.of(ledger.ledgerId(), moment);
        var counting = all.stream().filter(LotAsOf::counts).toList();
        return Explanation.of(PastBalance.of(ledger, moment, all), explained(ledger.ledgerId(), counting));
    }

    private List<ExplainedLot> explained(String ledger, List<LotAsOf> counting) {
        var told = uses.of(ledger, counting.stream().limit(MOST_LOTS).toList(), MOST_USES);
        return counting.stream()
                .map(lot -> ExplainedLot.of(lot, told.getOrDefault(lot.lotId(), List.of())))
                .toList();
    }
}
