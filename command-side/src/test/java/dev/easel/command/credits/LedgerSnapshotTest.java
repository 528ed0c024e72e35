package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.credits.Ledgers.HOLD_ENDS;
import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;
import static dev.easel.command.credits.Ledgers.ONE;
import static dev.easel.command.credits.Ledgers.OWNER;
import static dev.easel.command.credits.Ledgers.grant;
import static dev.easel.command.credits.Ledgers.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.RefundId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ExpireLot;
import dev.easel.api.credits.commands.FreezeLedger;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.tasks.TaskId;
import dev.easel.engine.WireSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

/**
 * How a ledger is stored, against the golden file of its version. When this fails because a ledger remembers differently,
 * raise the version: what older snapshots say is then passed over. {@code -Dgolden.write} writes a file that is missing.
 */
class LedgerSnapshotTest {

    private static final ObjectMapper JSON = WireSerializer.mapper();
    private static final Path GOLDEN = Path.of("src/test/resources/snapshots")
            .resolve(LedgerSnapshot.NAME.name() + ".v" + LedgerSnapshot.NAME.version() + ".json");

    private static final Grounds GROUNDS = new Grounds("GOODWILL", "Sorry");

    private final WireSerializer serializer = new WireSerializer(List.of(LedgerSnapshot.NAME));

    @Test
    void writesWhatItsVersionAlwaysWrote() throws Exception {
        var written = serializer.serialize(eventful().snapshot(), String.class).getData();
        if (System.getProperty("golden.write") != null && !Files.exists(GOLDEN)) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, JSON.readTree(written).toPrettyString() + "\n");
        }
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(Files.readString(GOLDEN)));
    }

    @Test
    void makesTheLedgerThatItWasTakenOf() throws Exception {
        var ledger = eventful();
        assertThat(new CreditLedger(read(Files.readString(GOLDEN)), 2))
                .usingRecursiveComparison()
                .isEqualTo(ledger);
    }

    @Test
    void isReadByNobodyWhenSomethingIsMissing() throws IOException {
        for (var field : List.of("ledgerId", "balance", "lots", "open", "ended", "grants", "corrections")) {
            var incomplete = JSON.readTree(Files.readString(GOLDEN)).deepCopy();
            ((ObjectNode) incomplete).remove(field);
            assertThatThrownBy(() -> read(incomplete.toString())).as(field).isInstanceOf(SerializationException.class);
        }
    }

    private LedgerSnapshot read(String json) {
        return serializer.<String, LedgerSnapshot>deserialize(new SimpleSerializedObject<>(
                json, String.class, LedgerSnapshot.NAME.name(), Integer.toString(LedgerSnapshot.NAME.version())));
    }

    /** Has forgotten a grant and a hold, remembers two of each, has a hold open, and a lot that is over. */
    private static CreditLedger eventful() throws Exception {
        var ledger = new LiveLedger(2);
        ledger.ask(new OpenLedger(LEDGER, OWNER));
        ledger.ask(grant(ONE));
        ledger.ask(grant(lot("lot_2", 20, 10, NOW.plusSeconds(60))));
        ledger.ask(grant(lot("lot_3", 30, 90, null)));
        for (var number = 1; number <= 4; number++) {
            ledger.ask(new HoldCredits(LEDGER, hold(number), credits(15), purpose(number), HOLD_ENDS, NOW));
        }
        ledger.ask(new CaptureHold(LEDGER, hold(3), credits(10), NOW));
        ledger.ask(new ReleaseHold(LEDGER, hold(4), ReleaseCause.TASK_FAILED, NOW));
        ledger.ask(new CaptureHold(LEDGER, hold(2), credits(15), NOW));
        ledger.ask(new ExpireLot(LEDGER, lot("lot_2", 20, 10, null).lotId(), NOW.plusSeconds(60)));
        ledger.ask(new RefundCapture(LEDGER, hold(3), new RefundId("rfd_1"), credits(4), GROUNDS, NOW));
        ledger.ask(new AdjustCredits(
                LEDGER, new AdjustmentId("adj_1"), new Adjustment(-3, LotSource.ADJUSTMENT, GROUNDS), NOW));
        ledger.ask(new FreezeLedger(LEDGER, GROUNDS));
        return ledger.state();
    }

    private static HoldId hold(int number) {
        return HoldId.of(new TaskId("tsk_" + number), 1);
    }

    private static Purpose purpose(int number) {
        return new Purpose(new TaskId("tsk_" + number), "Remove background");
    }
}
