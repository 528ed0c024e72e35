\set a random(1, 10000)
insert into bench.event (aggregate_id, seq, aggregate_type, type_id, event_id, at_micros, payload, meta) values ('led_' || md5(:a::text), nextval('bench.seq'), 1, 3, gen_random_uuid(), (extract(epoch from clock_timestamp()) * 1000000)::bigint, {payload}, {meta});
