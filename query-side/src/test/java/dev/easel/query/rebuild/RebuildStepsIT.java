package dev.easel.query.rebuild;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.engine.LogPages;
import dev.easel.engine.StoredPositions;
import dev.easel.engine.letters.DeadLetters;
import dev.easel.query.platform.RunningQuery;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The steps by hand: the process does none of its own. */
class RebuildStepsIT {

    private static final String PEOPLE = "accounts.people";
    private static final int CHANGES = 4_500; // more than two pages

    private RunningQuery side;
    private Operator operator;

    @BeforeEach
    void start() {
        side = RunningQuery.start(Map.of());
        side.bean(Rebuilder.class).close();
        new Told(side).account("acc_one");
        operator = Operator.of(side);
    }

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void goesOnWhereAnotherProcessLeftOff() {
        var account = new AccountId("acc_one");
        side.history()
                .of(
                        account,
                        IntStream.range(0, CHANGES)
                                .mapToObj(turn -> (Object) new RolesChanged(
                                        account, Set.of(turn % 2 == 0 ? Role.USER : Role.ADMIN), Instant.now()))
                                .toArray())
                .read();
        var rows = operator.rows();
        operator.begin(PEOPLE);
        var steps = steps(real());
        assertThat(steps.next()).isTrue(); // makes the tables
        assertThat(steps.next()).isTrue(); // reads a page
        var halfway = operator.rebuild(PEOPLE);
        assertThat(halfway.path("state").asString()).isEqualTo("reading");
        assertThat(halfway.path("eventsRead").asLong())
                .isPositive()
                .isLessThan(halfway.path("eventsTotal").asLong());
        side.restart();
        operator = Operator.of(side);
        var ended = operator.await(PEOPLE, "switched");
        assertThat(ended.at("/parity/holds").asBoolean()).isTrue();
        assertThat(operator.rows()).isEqualTo(rows);
        assertThat(operator.leftovers()).isEmpty();
    }

    @Test
    void doesNotSwitchToWhatAWrongProjectionMakes() {
        side.history().read();
        var rows = operator.rows();
        operator.begin(PEOPLE);
        var steps = steps(new Projection(PEOPLE, real().tables(), new Forgetful(real().handler())));
        while (steps.next()) {
            assertThat(operator.rows()).isEqualTo(rows);
        }
        var rebuild = operator.rebuild(PEOPLE);
        assertThat(rebuild.path("state").asString()).isEqualTo("different");
        assertThat(rebuild.at("/parity/tables/0/different").asInt()).isEqualTo(1);
        assertThat(operator.rows()).isEqualTo(rows);
    }

    @Test
    void saysAtWhichEventItFailsAndTakesTheStepBack() {
        side.history().read();
        operator.begin(PEOPLE);
        var steps = steps(new Projection(PEOPLE, real().tables(), new Broken()));
        assertThat(steps.next()).isTrue();
        var failed = catchThrowableOfType(RebuildSteps.StepFailed.class, steps::next);
        assertThat(failed.projection()).isEqualTo(PEOPLE);
        assertThat(failed.reason()).startsWith("The event at 0: ").contains("planted");
        assertThat(operator.rebuild(PEOPLE).path("eventsRead").asLong()).isZero();
    }

    @Test
    void beginsNoStepUnderAnotherFormOfTables() {
        operator.begin(PEOPLE);
        var steps = steps(real());
        assertThat(steps.next()).isTrue();
        side.db().sql("update query.rebuild set form = '0.0.1/1'").update();
        assertThat(steps.next()).isTrue();
        var rebuild = operator.rebuild(PEOPLE);
        assertThat(rebuild.path("state").asString()).isEqualTo("failed");
        assertThat(rebuild.path("problem").asString()).contains("begin again");
        assertThat(operator.leftovers()).isEmpty();
    }

    @Test
    void givesWayToWhoeverIsInTheTables() {
        side.history().read();
        operator.begin(PEOPLE);
        var steps = steps(real());
        assertThat(steps.next()).isTrue();
        assertThat(steps.next()).isTrue();
        transactions().executeWithoutResult(_ -> {
            side.db()
                    .sql("select count(*) from query.account")
                    .query(Integer.class)
                    .single();
            var failed = catchThrowableOfType(RebuildSteps.StepFailed.class, () -> onAThreadOfItsOwn(steps));
            assertThat(RebuildSteps.isInTheWay(requireNonNull((DataAccessException) failed.getCause())))
                    .isTrue();
        });
        assertThat(operator.rebuild(PEOPLE).path("state").asString()).isEqualTo("switching");
        assertThat(steps.next()).isTrue();
        assertThat(operator.rebuild(PEOPLE).path("state").asString()).isEqualTo("switched");
    }

    private static void onAThreadOfItsOwn(RebuildSteps steps) throws Throwable {
        var failure = new AtomicReference<Throwable>(new AssertionError("did not fail"));
        var thread = Thread.ofPlatform().start(() -> {
            try {
                steps.next();
            } catch (RebuildSteps.StepFailed expected) {
                failure.set(expected);
            }
        });
        thread.join();
        throw failure.get();
    }

    private Projection real() {
        return requireNonNull(side.bean(Projections.class).find(PEOPLE));
    }

    private RebuildSteps steps(Projection projection) {
        var twin = side.bean(Twin.class);
        return new RebuildSteps(
                new Projections(List.of(projection)),
                side.bean(RebuildBook.class),
                twin,
                new ShadowRun(side.bean(LogPages.class), twin, side.bean(EntityManager.class)),
                new Comparison(side.db(), side.bean(JsonMapper.class)),
                side.bean(StoredPositions.class),
                side.bean(DeadLetters.class),
                side.db(),
                transactions());
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(side.bean(PlatformTransactionManager.class));
    }

    /** Knows accounts as they were opened, and never hears of their new roles. */
    private record Forgetful(EventMessageHandler real) implements EventMessageHandler {

        @Override
        public Object handle(EventMessage<?> event) throws Exception {
            return event.getPayload() instanceof RolesChanged ? event : real.handle(event);
        }

        @Override
        public boolean canHandleType(Class<?> type) {
            return real.canHandleType(type);
        }
    }

    /** Fails at everything. */
    private record Broken() implements EventMessageHandler {

        @Override
        public Object handle(EventMessage<?> event) {
            throw new UnsupportedOperationException("planted");
        }
    }
}
