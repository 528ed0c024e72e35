package dev.easel.chaos.bank;

import dev.easel.chaos.NodeProcess;
import dev.easel.chaos.bank.Journal.Entry;
import dev.easel.chaos.bank.Journal.Say;
import dev.easel.chaos.bank.Wish.Done;
import dev.easel.chaos.bank.Wish.Kind;
import dev.easel.chaos.client.Person;
import dev.easel.chaos.client.Person.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clients who give, take, give back and spend credits of owners that they share, through any node. Who is not told what
 * became of a wish asks again under the same key, elsewhere perhaps; one in ten never does. One in ten asks again although
 * it was told.
 */
final class Customers implements AutoCloseable {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int TRIES = 12;
    private static final int ONE_IN = 10;
    private static final int HOT_PERCENT = 60;
    private static final int BATCH = 4;
    private static final int MOST_AT_ONCE = 20;
    private static final long PAUSE_MILLIS = 150;
    private static final long REMEMBERED_TASKS = 500;
    private static final long CROWD = 300;

    private final List<NodeProcess> nodes;
    private final List<Person> owners;
    private final Map<String, Person> byAccount = new ConcurrentHashMap<>();
    private final int hot;
    private final Person root;
    private final Journal journal;
    private final Unfinished unfinished;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedDeque<Task> tasks = new ConcurrentLinkedDeque<>();
    private final AtomicLong acknowledged = new AtomicLong();

    /** @param hot how many of the owners, from the first, have most of the work */
    Customers(
            List<NodeProcess> nodes,
            List<Person> owners,
            int hot,
            Person root,
            Journal journal,
            Unfinished unfinished) {
        this.nodes = nodes;
        this.owners = List.copyOf(owners);
        this.hot = hot;
        this.root = root;
        this.journal = journal;
        this.unfinished = unfinished;
        owners.forEach(owner -> byAccount.put(owner.account(), owner));
    }

    /** So many come, and go on until this is closed. */
    void come(int count, long seed) {
        for (var i = 0; i < count; i++) {
            var client = new Client("c" + i, new Random(seed + i));
            threads.execute(client::wishUntilStopped);
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many tasks have not ended yet, as far as anybody can tell now. */
    interface Unfinished {
        long count();
    }

    private record Task(String id, String owner) {}

    private final class Client {

        private final String name;
        private final Random random;
        private long count;

        Client(String name, Random random) {
            this.name = name;
            this.random = random;
        }

        void wishUntilStopped() {
            try {
                while (!threads.isShutdown()) {
                    if (random.nextInt(ONE_IN) == 0) {
                        cancel();
                    } else if (unfinished.count() < CROWD) { // a slow machine is not to be judged by its speed
                        have(wish());
                    }
                    Thread.sleep(random.nextLong(PAUSE_MILLIS));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private Wish wish() {
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var paid = kind == Kind.REFUND ? someTask() : null;
            if (kind == Kind.REFUND && paid == null) {
                kind = Kind.GIVE;
            }
            var owned = paid == null
                    ? Stream.generate(this::someOwner)
                            .distinct()
                            .limit(kind == Kind.BATCH ? BATCH : 1)
                            .toList()
                    : List.of(paid.owner());
            return new Wish(
                    kind,
                    name + "-" + ++count,
                    owned,
                    1 + random.nextInt(kind == Kind.REFUND ? 4 : MOST_AT_ONCE),
                    paid == null ? "" : paid.id());
        }

        private void have(Wish wish) throws InterruptedException {
            wish.owners().forEach(owner -> write(Say.ASK, wish, owner, wish.amount(), ""));
            var tries = random.nextInt(ONE_IN) > 0 ? TRIES : 1;
            var mayBeUnderWay = false; // an earlier try that fares better than a later one
            for (var i = 0; i < tries; i++) {
                var answer = ask(wish);
                if (answer != null && (answer.isDone() || answer.isRefused())) {
                    var done = answer.isDone() ? wish.done(answer) : List.<Done>of();
                    settle(wish, done, mayBeUnderWay ? Say.UNSURE : Say.REFUSED);
                    if (answer.isDone() && random.nextInt(ONE_IN) == 0) {
                        askAgain(wish, done);
                    }
                    return;
                }
                mayBeUnderWay = true;
                Thread.sleep(PAUSE_MILLIS * (i + 1));
            }
            settle(wish, List.of(), Say.UNSURE);
        }

        /** @param otherwise what is to be said of an owner for whom nothing was done */
        private void settle(Wish wish, List<Done> done, Say otherwise) {
            for (var i = 0; i < wish.owners().size(); i++) {
                var owner = wish.owners().get(i);
                var id = i < done.size() ? done.get(i).id() : "";
                write(id.isEmpty() ? otherwise : Say.DONE, wish, owner, wish.amount(), id);
                if (!id.isEmpty()) {
                    acknowledged.incrementAndGet();
                    remember(wish, id);
                }
            }
        }

        private void remember(Wish wish, String id) {
            if (wish.isOwn()) {
                tasks.addLast(new Task(id, wish.owner()));
                if (tasks.size() > REMEMBERED_TASKS) {
                    tasks.pollFirst();
                }
            }
        }

        /** The same key has to have the same answer. */
        private void askAgain(Wish wish, List<Done> before) throws InterruptedException {
            var again = ask(wish);
            if (again != null && again.isDone() && !wish.done(again).equals(before)) {
                write(Say.DIFFERS, wish, wish.owner(), 0, before + " and then " + wish.done(again));
            }
        }

        private void cancel() throws InterruptedException {
            var task = tasks.peekLast();
            if (task != null) {
                post(person(task.owner()), "/api/tasks/" + task.id() + "/cancel", null, Map.of());
            }
        }

        private @Nullable Answer ask(Wish wish) throws InterruptedException {
            return post(wish.isOwn() ? person(wish.owner()) : root, wish.path(), wish.name(), wish.body());
        }

        private @Nullable Answer post(Person who, String path, @Nullable String key, Map<String, ?> body)
                throws InterruptedException {
            try {
                var port = nodes.get(random.nextInt(nodes.size())).port();
                return who.post("http://127.0.0.1:" + port, path, key, body);
            } catch (IOException noAnswer) {
                return null;
            }
        }

        private String someOwner() {
            var among = random.nextInt(100) < HOT_PERCENT ? hot : owners.size();
            return owners.get(random.nextInt(among)).account();
        }

        private @Nullable Task someTask() {
            return tasks.stream()
                    .skip(random.nextInt(tasks.size() + 1))
                    .findFirst()
                    .orElse(null);
        }

        private void write(Say say, Wish wish, String owner, long amount, String id) {
            journal.write(new Entry(say, wish.name(), owner, amount, 0, id));
        }
    }

    private Person person(String account) {
        return Objects.requireNonNull(byAccount.get(account), account);
    }
}
