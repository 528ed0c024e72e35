package dev.easel.bench.tasks;

import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.holds.ClosedLoop;
import dev.easel.bench.holds.ClosedLoop.Crowd;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.holds.Pace;
import dev.easel.bench.sides.Side;
import dev.easel.bench.tasks.Studio.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tasks from their submission over HTTP to the row that says they are done: admission, hold, saga, desk, a provider that
 * takes no time, one file in S3, capture, read model. Everybody waits for a task to end before submitting the next.
 */
public final class TaskLeg implements Leg, AutoCloseable {

    private static final int PEOPLE = 64;
    private static final int PATIENCE_SECONDS = 60;
    private static final int ENOUGH_TO_KNOW = 2 * PEOPLE;

    private final Contender contender;
    private final Database database;
    private final Pace pace;
    private final boolean half;
    private final Studio studio;
    private final Endings endings;
    private final List<Person> people = new ArrayList<>();
    private final AtomicLong submitted = new AtomicLong();
    private double most;

    /** @param half whether tasks come at half the rate that the process can take, and their time is what counts */
    public TaskLeg(Side side, Contender contender, Database database, Pace pace, boolean half) {
        this.contender = contender;
        this.database = database;
        this.pace = pace;
        this.half = half;
        this.studio = new Studio(side);
        this.endings = new Endings(database);
    }

    @Override
    public Title title() {
        var what = "HTTP submit -> task done in the read model, ";
        return half
                ? new Title("c1.half", what + "at half load", "ms")
                : new Title("c1", what + PEOPLE + " people", "tasks/s");
    }

    @Override
    public List<String> warmUp() throws Exception {
        studio.open();
        for (var number = 0; number < PEOPLE; number++) {
            people.add(studio.person(number + (half ? PEOPLE : 0)));
        }
        var found = new ArrayList<String>();
        for (var made = 0L; made < ENOUGH_TO_KNOW; ) { // a cold process makes next to none in a second
            var crowd = run(Duration.ZERO, pace.warmUp());
            made += crowd.answered();
            most = crowd.perSecond();
            found.addAll(check(crowd));
        }
        return found;
    }

    @Override
    public Sample measure() throws Exception {
        var interval = half ? Duration.ofNanos((long) (2e9 * PEOPLE / Math.max(1, most))) : Duration.ZERO;
        var crowd = run(interval, pace.measured());
        return new Sample(
                half ? crowd.millis(50) : crowd.perSecond(),
                crowd.answered(),
                Map.of("p50 ms", crowd.millis(50), "p99 ms", crowd.millis(99), "tasks/s", crowd.perSecond()),
                check(crowd));
    }

    @Override
    public void close() {
        endings.close();
        studio.close();
    }

    private Crowd run(Duration interval, Duration time) throws Exception {
        var crowd = ClosedLoop.run(PEOPLE, interval, pace.lead(), time, number -> () -> make(people.get(number)));
        contender.awaitQuiet();
        contender.awaitReaders();
        return crowd;
    }

    private boolean make(Person person) throws Exception {
        submitted.incrementAndGet();
        var task = studio.submit(person);
        var status = endings.of(task).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!status.equals("SUCCEEDED")) {
            throw new IllegalStateException(task + " is " + status);
        }
        return true;
    }

    /** Every task that was accepted was made and paid, once. */
    private List<String> check(Crowd crowd) throws Exception {
        var found = new ArrayList<>(contender.check(List.of()));
        found.addAll(crowd.violations());
        var subjects = "('"
                + String.join(
                        "','", people.stream().map(it -> it.account().value()).toList()) + "')";
        var done = database.number(
                "select count(*) from query.task where status = 'SUCCEEDED' and subject in " + subjects);
        var held = database.number("select sum(held) from query.credit_balance where subject in " + subjects);
        var left = database.number("select sum(available) from query.credit_balance where subject in " + subjects);
        var due = PEOPLE * Studio.GRANTED - done * Studio.PRICE;
        if (done != submitted.get() || held != 0 || left != due) {
            found.add("%d submitted, %d made, %d credits held, %d left where %d are due"
                    .formatted(submitted.get(), done, held, left, due));
        }
        return found;
    }
}
