package dev.easel.chaos.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.chaos.bank.Journal.Entry;
import dev.easel.chaos.bank.Journal.Say;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Every rule of the checker can be broken, and is noticed. */
class BankCheckerTest {

    private static final String LEDGER = "led_1";
    private static final String TASK = "tsk_1";

    private final BankChecker checker = new BankChecker();
    private long position;

    @Test
    void findsNothingInASoundHistory() {
        soundHistory();
        checker.checkTasks();
        checker.checkAnswers(List.of(
                said(Say.ASK, "c1-1", ""),
                said(Say.DONE, "c1-1", "lot_1"),
                said(Say.ASK, "c1-2", ""),
                said(Say.DONE, "c1-2", TASK),
                said(Say.ASK, "c1-3", ""),
                said(Say.REFUSED, "c1-3", "")));
        assertThat(checker.findings.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what was acknowledged is there     | DONE    | c1-9 | lot_9
            answers name what happened         | DONE    | c1-1 | lot_9
            what was refused left nothing      | REFUSED | c1-1 | ''
            the same key has the same answer   | DIFFERS | c1-1 | ''
            """)
    void findsAnAnswerThatDoesNotHold(String rule, Say say, String operation, String id) {
        soundHistory();
        checker.checkAnswers(List.of(said(Say.ASK, "c1-1", ""), said(Say.ASK, "c1-2", ""), said(say, operation, id)));
        assertThat(checker.findings.broken()).containsExactly(rule);
    }

    @Test
    void findsWhatWasDoneTwiceAndWhatNobodyAskedFor() {
        soundHistory();
        grant("lot_2", "c1-1", 15, 0);
        checker.checkAnswers(List.of(said(Say.ASK, "c1-1", "")));
        assertThat(checker.findings.broken()).containsExactly("nothing is done twice", "only what was asked was done");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every task comes to one end          | tasks.task-failed     | {"charge":3}
            a task is submitted once             | tasks.task-submitted  | {"payment":{"ledgerId":"led_1"}}
            a task costs what it charged         | tasks.task-completed  | {"charge":2}
            """)
    void findsATaskThatWentWrong(String rule, String event, String json) {
        soundHistory();
        take(event, TASK, json);
        checker.checkTasks();
        assertThat(checker.findings.broken()).contains(rule);
    }

    @Test
    void findsAHoldThatNeverEnds() {
        soundHistory();
        hold("hld_2", "tsk_1", 2, 5, 2);
        checker.checkTasks();
        assertThat(checker.findings.broken()).containsExactly("every hold comes to an end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a lot comes once                           | credits-granted  | {"lot":{"lotId":"lot_1","amount":1},"availableAfter":8,"heldAfter":0}
            no balance is negative                     | lot-expired      | {"lotId":"lot_1","amount":8,"availableAfter":-1,"heldAfter":0}
            no lot gives more than it has              | credits-deducted | {"taken":{"portions":[{"lotId":"lot_9","amount":1}]},"availableAfter":6,"heldAfter":0}
            events say what the balance comes to       | lot-expired      | {"lotId":"lot_1","amount":1,"availableAfter":7,"heldAfter":0}
            a hold ends once, and all of it            | hold-released    | {"holdId":"hld_1","returned":{"portions":[{"lotId":"lot_1","amount":3}]},"availableAfter":10,"heldAfter":-3}
            a hold begins once                         | credits-held     | {"holdId":"hld_1","taken":{"portions":[{"lotId":"lot_1","amount":1}]},"availableAfter":6,"heldAfter":1}
            no more is given back than was spent       | capture-refunded | {"holdId":"hld_1","returned":[{"lot":{"lotId":"lot_1"},"amount":4}],"availableAfter":11,"heldAfter":0}
            the model knows every event that moves credits | credits-conjured | {"availableAfter":7,"heldAfter":0}
            """)
    void findsALedgerThatBrokeARule(String rule, String event, String json) {
        soundHistory();
        take("credits." + event, LEDGER, json);
        assertThat(checker.findings.broken()).contains(rule);
    }

    /** Ten granted; a task of three, held and captured; seven left. */
    private void soundHistory() {
        take("credits.ledger-opened", LEDGER, """
                {"owner":{"tenant":"platform","subject":"acc_1"}}""");
        grant("lot_1", "c1-1", 10, 0);
        hold("hld_1", TASK, 3, 7, 3);
        take("tasks.task-submitted", TASK, """
                {"taskId":"tsk_1","request":{"inputs":{"prompt":"c1-2"}},"payment":{"ledgerId":"led_1"}}""");
        take("tasks.task-completed", TASK, """
                {"charge":3}""");
        take("credits.hold-captured", LEDGER, """
                {"holdId":"hld_1","taskId":"tsk_1","captured":{"portions":[{"lotId":"lot_1","amount":3}]},"returned":{"portions":[]},
                 "availableAfter":7,"heldAfter":0}""");
    }

    private void grant(String lot, String operation, long available, long held) {
        take("credits.credits-granted", LEDGER, """
                {"lot":{"lotId":"%s","amount":%d},"reason":"%s","availableAfter":%d,"heldAfter":%d}""".formatted(
                        lot, lot.equals("lot_1") ? 10 : 8, operation, available, held));
    }

    private void hold(String hold, String task, long amount, long available, long held) {
        take("credits.credits-held", LEDGER, """
                {"holdId":"%s","taken":{"portions":[{"lotId":"lot_1","amount":%d}]},"purpose":{"taskId":"%s"},
                 "availableAfter":%d,"heldAfter":%d}""".formatted(hold, amount, task, available, held));
    }

    private void take(String name, String aggregate, String json) {
        checker.take(name, aggregate, position++, JsonMapper.shared().readTree(json));
    }

    private static Entry said(Say say, String operation, String id) {
        return new Entry(say, operation, "acc_1", 0, 0, id);
    }
}
