-- Webhooks out: what apps are told (the feed), to whom it goes, and every attempt. Written by saga-workers alone.

-- What is told to whom; follows the events of endpoints.
create table webhook_endpoint (
    endpoint_id text primary key,
    app_id      text    not null,
    mode        text    not null,
    url         text,            -- null for the one that stands for the addresses of jobs
    events      text[]  not null, -- all of them when empty
    enabled     boolean not null
);
create index webhook_endpoint_of_app on webhook_endpoint (app_id, mode);

-- Jobs of apps that have not ended, and ledgers of their users: ends and movements do not say whose they are.
create table webhook_job (
    task_id text primary key,
    user_id text not null
);

create table webhook_ledger (
    ledger_id text primary key,
    user_id   text not null
);

-- One row for whatever an app is told; its place in the log is its number.
create table webhook_message (
    message_id   text primary key,
    position     bigint      not null unique,
    app_id       text        not null,
    mode         text        not null,
    type         text        not null,
    body         text        not null, -- what is signed: never written anew
    at           timestamptz not null,
    job_url      text,                 -- where this job wants its end to be told
    job_endpoint text                  -- whose secret signs that
);
create index webhook_message_feed on webhook_message (app_id, mode, position);
create index webhook_message_at on webhook_message (at);

create table webhook_delivery (
    delivery_id text primary key, -- of endpoint and message: there is one
    number      bigint      not null generated always as identity, -- for lists
    endpoint_id text        not null,
    message_id  text        not null references webhook_message on delete cascade,
    lane        text        not null, -- a receiver: what is slow holds up its own lane only
    url         text,                 -- null for the endpoint's own
    state       text        not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    tries       integer     not null default 0, -- since it was made, or was wanted again
    attempts    integer     not null default 0, -- of all time
    next_try_at timestamptz not null,
    lease_until timestamptz,
    fence       bigint      not null default 0,
    failure     text,
    created_at  timestamptz not null default now(),
    ended_at    timestamptz
);
create index webhook_delivery_due on webhook_delivery (lane, next_try_at) where state = 'PENDING';
create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, number desc);
create unique index webhook_delivery_number on webhook_delivery (number);
create index webhook_delivery_of_message on webhook_delivery (message_id);

create table webhook_attempt (
    delivery_id text        not null references webhook_delivery on delete cascade,
    number      integer     not null,
    at          timestamptz not null,
    latency_ms  integer     not null,
    status      integer,              -- null when there was no answer
    failure     text,                 -- null when it was taken
    answer      text        not null, -- its beginning
    primary key (delivery_id, number)
);

-- How a receiver does.
create table webhook_lane (
    lane            text primary key,
    failures        integer     not null, -- since it last took something
    last_attempt_at timestamptz not null,
    last_success_at timestamptz
);

create view webhook_feed_v as
select app_id, mode, position, message_id, type, body, at
from webhook_message
where type <> 'webhook.test';

create view webhook_delivery_v as
select delivery.delivery_id,
       delivery.number,
       delivery.endpoint_id,
       delivery.message_id,
       message.app_id,
       message.mode,
       message.type,
       message.position,
       message.body,
       coalesce(delivery.url, endpoint.url) as url,
       delivery.state,
       delivery.attempts,
       delivery.next_try_at,
       delivery.failure,
       delivery.created_at,
       delivery.ended_at
from webhook_delivery delivery
join webhook_message message using (message_id)
left join webhook_endpoint endpoint on endpoint.endpoint_id = delivery.endpoint_id;

create view webhook_attempt_v as
select delivery_id, number, at, latency_ms, status, failure, answer
from webhook_attempt;

create view webhook_lane_v as
select lane, failures, last_attempt_at, last_success_at
from webhook_lane;
