package dev.easel.bench.holds;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.credits.Balance;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.engine.EventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** An engine under test: a command side, its ledgers, and the audit of its log. */
public final class Contender {

    private static final int ASKED = 50;
    private static final int LOOKS_AT_MOST = 20;

    private final HoldingSide side;
    private final CommandGateway gateway;
    private final Audit audit;
    private final List<LedgerId> ledgers;
    private int opened;

    /**
     * @param gapless whether its log promises positions without a gap
     * @param ledgers how many there are
     */
    public Contender(HoldingSide side, boolean gapless, int ledgers) throws InterruptedException, ExecutionException {
        this.side = side;
        this.gateway = side.bean(CommandGateway.class);
        this.audit = new Audit(side.bean(EventLog.class), gapless);
        this.ledgers = Ledgers.open(gateway, "many", ledgers);
    }

    /** What a hold takes in the log, so that bounds write as much. */
    public Size sizeOfAHold() throws InterruptedException, ExecutionException {
        var hold = new Holding(gateway, ledgers, "size");
        ClosedLoop.run(1, Duration.ZERO, Duration.ofMillis(200), hold::caller);
        check(hold.acknowledged());
        return audit.size();
    }

    HoldingSide side() {
        return side;
    }

    CommandGateway gateway() {
        return gateway;
    }

    List<LedgerId> ledgers() {
        return ledgers;
    }

    /** One ledger that nobody has used yet. */
    List<LedgerId> newLedger() throws InterruptedException, ExecutionException {
        return Ledgers.open(gateway, "hot" + opened++, 1);
    }

    /** Waits until nothing is recorded any more: who sent by HTTP and hung up has left requests behind. */
    void awaitQuiet() throws InterruptedException {
        var log = side.bean(EventLog.class);
        var last = -2L;
        for (var looks = 0; looks < LOOKS_AT_MOST && log.head() != last; looks++) {
            last = log.head();
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** What does not hold of what was written since the last check. */
    List<String> check(Collection<String> acknowledged) {
        var violations = new ArrayList<>(audit.check(acknowledged));
        audit.folds().entrySet().stream()
                .filter(ledger -> !ledger.getValue().lastHold().isEmpty())
                .limit(ASKED)
                .forEach(ledger -> compare(new LedgerId(ledger.getKey()), ledger.getValue(), violations));
        return violations;
    }

    /** How many holds the last check found. */
    int held() {
        return audit.held();
    }

    private void compare(LedgerId ledger, Audit.Fold fold, List<String> violations) {
        HoldAnswer answer = gateway.sendAndWait(new AffirmHold(ledger, new HoldId(fold.lastHold())));
        var expected = new Balance(credits(fold.available()), credits(fold.held()));
        if (!answer.now().equals(expected)) {
            violations.add("%s says %s, but its events make it %s".formatted(ledger, answer.now(), expected));
        }
    }

    /** Bytes of an event. */
    public record Size(int payload, int meta) {}
}
