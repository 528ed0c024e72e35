-- What pgbench writes to: tables of the shape of engine.event, and of the seed's SQL (engine.md 5.0).
drop schema if exists bench cascade;
create schema bench;
create sequence bench.seq cache 1;
create table bench.event (
    global_index   bigserial primary key,
    aggregate_id   text     collate "C" not null,
    seq            bigint   not null,
    aggregate_type smallint not null,
    type_id        smallint not null,
    event_id       uuid     not null,
    at_micros      bigint   not null,
    payload        bytea    not null,
    meta           bytea,
    unique (aggregate_id, seq)
);
create index on bench.event using brin (at_micros);

create table bench.balance (id int primary key, balance bigint not null) with (fillfactor = 50);
insert into bench.balance select g, 1000000000 from generate_series(1, 10000) g;

create table bench.app (id text primary key, "apiKey" text not null unique, "isEnabled" boolean not null, "defaultTokenGrant" int not null);
create table bench.ai_model (id text primary key, name text not null unique, "isEnabled" boolean not null, "tokenCost" int not null);
create table bench.app_user (
    id text primary key, "appId" text not null, "externalId" text not null, "tokenBalance" int not null,
    "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(),
    unique ("appId", "externalId")
);
create index on bench.app_user ("appId");
create table bench.job (
    id text primary key, "appId" text not null, "appUserId" text not null, "aiModelId" text not null, status text not null,
    "inputPayload" jsonb not null, "tokenCost" int not null, priority int not null, "tokensCharged" boolean not null default false,
    "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index on bench.job ("appId");
create index on bench.job ("appUserId");
create index on bench.job ("aiModelId");
create index on bench.job (status);
create index on bench.job ("createdAt");
create index on bench.job ("appId", "appUserId");
create table bench.token_ledger (
    id text primary key, "appUserId" text not null, amount int not null, "balanceAfter" int not null, type text not null,
    description text, "jobId" text, "idempotencyKey" text unique, "createdAt" timestamptz not null default now()
);
create index on bench.token_ledger ("appUserId");
create index on bench.token_ledger ("jobId");
create index on bench.token_ledger ("createdAt");
create index on bench.token_ledger (type);
insert into bench.app values ('a1', 'k1', true, 100);
insert into bench.ai_model values ('m1', 'm1', true, 1);
insert into bench.app_user (id, "appId", "externalId", "tokenBalance") select 'u' || g, 'a1', 'u' || g, 1000000000 from generate_series(1, 10000) g;
