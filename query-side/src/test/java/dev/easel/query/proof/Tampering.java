package dev.easel.query.proof;

import static dev.easel.verify.Reason.DELETED;
import static dev.easel.verify.Reason.EDITED;
import static dev.easel.verify.Reason.INSERTED;
import static dev.easel.verify.Reason.SWAPPED;
import static dev.easel.verify.Reason.TRUNCATED;

import dev.easel.verify.Reason;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways to change a log of whole ranges behind everybody's back, as the database's superuser. */
enum Tampering {
    PAYLOAD {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.update(
                    "payload = set_byte(payload, :n % length(payload), (get_byte(payload, :n % length(payload)) + 1) % 128)",
                    at);
            return new Damage(at, EDITED);
        }
    },
    PAYLOAD_WITH_A_BLANK {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.update("payload = payload || ' '::bytea", at);
            return new Damage(at, EDITED);
        }
    },
    METADATA {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.update("meta = convert_to(replace(convert_from(meta, 'UTF8'), 'acc_root', 'acc_them'), 'UTF8')", at);
            return new Damage(at, EDITED);
        }
    },
    METADATA_GONE {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.update("meta = null", at);
            return new Damage(at, EDITED);
        }
    },
    TIME {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.update("at_micros = at_micros - 1 - :n % 1000000", at);
            return new Damage(at, EDITED);
        }
    },
    EVENT_ID {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.update("event_id = gen_random_uuid()", at);
            return new Damage(at, EDITED);
        }
    },
    AGGREGATE {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.update("aggregate_id = aggregate_id || :n", at);
            return new Damage(at, EDITED);
        }
    },
    SEQUENCE {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.update("seq = seq + 1000000", at);
            return new Damage(at, EDITED);
        }
    },
    TYPE {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.update("type_id = (select min(id) from engine.event_type other where other.id <> event.type_id)", at);
            return new Damage(at, EDITED);
        }
    },
    NAME_OF_A_TYPE {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            var first = hand.number("select min(global_index) from engine.event where type_id = "
                    + "(select type_id from engine.event where global_index = " + at + ")");
            hand.run("update engine.event_type set name = name || 'x' where id = "
                    + "(select type_id from engine.event where global_index = " + at + ")");
            return new Damage(first, EDITED);
        }
    },
    DELETE {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.run("delete from engine.event where global_index = " + at);
            return new Damage(at, at == hand.last() ? TRUNCATED : DELETED);
        }
    },
    DELETE_AND_CLOSE_THE_GAP {
        @Override
        Damage apply(Hand hand) {
            var at = hand.anyBefore(hand.last());
            hand.run("delete from engine.event where global_index = " + at);
            hand.shift(at, -1);
            hand.run("update engine.log_head set pos = pos - 1");
            return new Damage(at, DELETED);
        }
    },
    SWAP {
        @Override
        Damage apply(Hand hand) {
            var one = hand.any();
            var other = (one + 1 + hand.random().nextLong(hand.last())) % (hand.last() + 1);
            hand.run("update engine.event set global_index = -1 where global_index = " + one);
            hand.run("update engine.event set global_index = " + one + " where global_index = " + other);
            hand.run("update engine.event set global_index = " + other + " where global_index = -1");
            return new Damage(Math.min(one, other), SWAPPED);
        }
    },
    SWAP_NEIGHBOURS {
        @Override
        Damage apply(Hand hand) {
            var at = hand.anyBefore(hand.last());
            hand.run("update engine.event set global_index = -1 where global_index = " + at);
            hand.shift(at, -1, at + 1);
            hand.run("update engine.event set global_index = " + (at + 1) + " where global_index = -1");
            return new Damage(at, SWAPPED);
        }
    },
    INSERT {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.shift(at - 1, 1);
            hand.copy(at + 1, at);
            hand.run("update engine.log_head set pos = pos + 1");
            return new Damage(at, INSERTED);
        }
    },
    INSERT_BEHIND_THE_END {
        @Override
        Damage apply(Hand hand) {
            var at = hand.last() + 1 + hand.random().nextInt(1_000_000);
            hand.copy(hand.any(), at);
            return new Damage(at, INSERTED);
        }
    },
    INSERT_BEFORE_THE_BEGINNING {
        @Override
        Damage apply(Hand hand) {
            var at = -1L - hand.random().nextInt(1_000_000);
            hand.copy(hand.any(), at);
            return new Damage(at, INSERTED);
        }
    },
    TRUNCATE {
        @Override
        Damage apply(Hand hand) {
            var at = hand.any();
            hand.run("delete from engine.event where global_index >= " + at);
            hand.run("update engine.log_head set pos = " + (at - 1));
            return new Damage(at, TRUNCATED);
        }
    },
    TAKE_FROM_THE_BEGINNING {
        @Override
        Damage apply(Hand hand) {
            hand.run("delete from engine.event where global_index < " + (1 + hand.anyBefore(hand.last())));
            return new Damage(0, DELETED);
        }
    };

    abstract Damage apply(Hand hand);

    /** What was done: the first position that is not what it was, and what must be said of it. */
    record Damage(long position, Reason reason) {}

    /**
     * Who does it.
     *
     * @param last position of the log's last event
     */
    record Hand(JdbcClient db, Random random, long last) {

        long any() {
            return random.nextLong(last + 1);
        }

        long anyBefore(long end) {
            return random.nextLong(end);
        }

        void run(String sql) {
            db.sql(sql).update();
        }

        long number(String sql) {
            return db.sql(sql).query(Long.class).single();
        }

        void update(String change, long at) {
            var sql = "update engine.event set " + change + " where global_index = " + at;
            run(sql.replace(":n", Integer.toString(random.nextInt(1_000_000))));
        }

        /** Moves everything behind a position. */
        void shift(long behind, int by) {
            shift(behind, by, Integer.MAX_VALUE);
        }

        void shift(long behind, int by, long to) {
            var far = 10_000_000_000L;
            run("update engine.event set global_index = global_index + " + far + " where global_index > " + behind
                    + " and global_index <= " + to);
            run("update engine.event set global_index = global_index - " + (far - by) + " where global_index >= "
                    + far);
        }

        void copy(long from, long to) {
            run("""
                    insert into engine.event
                    select %d, aggregate_id || '_twin', seq, aggregate_type, type_id, gen_random_uuid(), at_micros,
                           payload, meta
                      from engine.event where global_index = %d
                    """.formatted(to, from));
        }
    }
}
