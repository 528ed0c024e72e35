package dev.easel.engine;

import com.zaxxer.hikari.HikariDataSource;
import dev.easel.engine.Counter.Counted;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers that can be made to fail: in the handler, in the statement for a whole batch, and in a saga. */
@Configuration(proxyBeanMethods = false)
class Planted {

    static final String TALLY = "test.tally";
    static final String FLUSHED = "test.flushed";
    static final String SAGA = "test.saga";

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    Tables tables(HikariDataSource engineSchemaFirst, JdbcClient db) {
        return new Tables(db);
    }

    @Bean
    Tally tally(Tables tables, Faults faults) {
        return new Tally(tables, faults);
    }

    @Bean
    Flushed flushed(Tables tables) {
        return new Flushed(tables);
    }

    @Bean
    ConfigurerModule following() {
        return configurer -> configurer.eventProcessing().registerSaga(Following.class);
    }

    /** What each reader has seen, in its order. */
    static final class Tables {

        private final JdbcClient db;

        Tables(JdbcClient db) {
            this.db = db;
            db.sql("""
                    create table if not exists public.seen (
                        nr bigint generated always as identity, reader text, id text, total bigint,
                        constraint no_bad_ones check (reader <> 'test.flushed' or id not like 'bad%'))
                    """).update();
        }

        void note(String reader, String id, long total) {
            db.sql("insert into public.seen (reader, id, total) values (?, ?, ?)")
                    .params(reader, id, total)
                    .update();
        }

        void noteAll(String reader, List<Counted> all) {
            var ids = all.stream().map(Counted::id).toArray(String[]::new);
            var totals = all.stream().map(Counted::total).toArray(Long[]::new);
            db.sql("insert into public.seen (reader, id, total) select ?, * from unnest(?::text[], ?::bigint[])")
                    .params(reader, ids, totals)
                    .update();
        }

        List<Long> totals(String reader, String id) {
            return db.sql("select total from public.seen where reader = ? and id = ? order by nr")
                    .params(reader, id)
                    .query(Long.class)
                    .list();
        }

        void allowBadOnes() {
            db.sql("alter table public.seen drop constraint no_bad_ones").update();
        }
    }

    @ProcessingGroup(TALLY)
    static final class Tally {

        private final Tables tables;
        private final Faults faults;

        Tally(Tables tables, Faults faults) {
            this.tables = tables;
            this.faults = faults;
        }

        @EventHandler
        void on(Counted event) {
            tables.note(TALLY, event.id(), event.total());
            faults.meet(event.id());
        }
    }

    @ProcessingGroup(FLUSHED)
    static final class Flushed {

        private final Tables tables;

        Flushed(Tables tables) {
            this.tables = tables;
        }

        @EventHandler
        void on(Counted event) {
            var batch = CurrentUnitOfWork.get().root();
            batch.<List<Counted>>getOrComputeResource(FLUSHED, _ -> {
                        var gathered = new ArrayList<Counted>();
                        batch.onPrepareCommit(_ -> tables.noteAll(FLUSHED, gathered));
                        return gathered;
                    })
                    .add(event);
        }
    }

    /** Public only because Axon 4 creates sagas reflectively without opening access. */
    @ProcessingGroup(SAGA)
    public static final class Following {

        private long last;

        @StartSaga
        @SagaEventHandler(associationProperty = "id")
        void on(Counted event, Tables tables, Faults faults) {
            if (event.total() != last + 1) {
                throw new IllegalStateException("expected " + (last + 1) + " but got " + event.total());
            }
            faults.meet(event.id());
            tables.note(SAGA, event.id(), event.total());
            last = event.total();
        }
    }
}
