package dev.easel.command.credits;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Foreseen;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.LotExpired;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would become of credits; nothing was changed.
 *
 * @param balance credits that can be spent now
 * @param balanceAfter credits that could be spent after it
 * @param needsApproval whether it would wait for a second person first
 * @param changes of lots, in the order in which they would happen
 */
record CreditForecast(long balance, long balanceAfter, boolean needsApproval, List<LotChange> changes) {

    static CreditForecast of(Foreseen foreseen, boolean needsApproval) {
        return new CreditForecast(
                foreseen.before().available().units(),
                foreseen.after().available().units(),
                needsApproval,
                foreseen.events().stream().flatMap(CreditForecast::changes).toList());
    }

    private static Stream<LotChange> changes(LedgerEvent event) {
        return switch (event) {
            case CreditsGranted it ->
                Stream.of(new LotChange(
                        ChangeKind.GRANTED, null, it.lot().amount().units()));
            case CreditsDeducted it -> changes(ChangeKind.DEDUCTED, it.taken());
            case CaptureRefunded it ->
                it.returned().stream()
                        .map(back ->
                                LotChange.of(ChangeKind.RETURNED, back.lot().lotId(), back.amount()));
            case LotExpired it -> Stream.of(LotChange.of(ChangeKind.EXPIRED, it.lotId(), it.amount()));
            default -> Stream.empty();
        };
    }

    private static Stream<LotChange> changes(ChangeKind kind, Allocation of) {
        return of.portions().stream().map(portion -> LotChange.of(kind, portion.lotId(), portion.amount()));
    }

    enum ChangeKind {
        GRANTED,
        DEDUCTED,
        RETURNED,
        EXPIRED
    }

    /**
     * @param lotId absent of one that is new: it gets its name when it is really granted
     * @param amount of credits; the kind says which way they go
     */
    record LotChange(ChangeKind kind, @Nullable String lotId, long amount) {

        static LotChange of(ChangeKind kind, LotId lot, Credits amount) {
            return new LotChange(kind, lot.value(), amount.units());
        }
    }
}
