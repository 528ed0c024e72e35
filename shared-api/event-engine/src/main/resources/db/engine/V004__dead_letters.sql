-- Events that a processing group could not handle, and those that wait behind them. A letter is a place in the log, not a
-- copy: when it is tried again its event is read as it is understood then.

create table dead_letter (
    letter_id        uuid        primary key default gen_random_uuid(),
    processing_group text        not null,
    sequence         text        not null, -- what stays in order: an aggregate, or what a saga is about
    position         bigint      not null,
    aggregate_id     text        not null,
    event_name       text        not null,
    cause            text,                 -- absent while it only waits behind an earlier one
    enqueued_at      timestamptz not null default now(),
    tries            integer     not null default 0,
    tried_at         timestamptz,
    next_try_at      timestamptz,          -- absent: when somebody asks
    unique (processing_group, position)
);
create index on dead_letter (processing_group, sequence, position);

-- What was done about letters by hand, and by whom.
create table letter_decision (
    decision_id      bigint      generated always as identity primary key,
    letter_id        uuid        not null,
    processing_group text        not null,
    position         bigint      not null,
    aggregate_id     text        not null,
    event_name       text        not null,
    decision         text        not null check (decision in ('retry', 'discard')),
    actor            text        not null,
    reason           text,
    decided_at       timestamptz not null default now()
);
