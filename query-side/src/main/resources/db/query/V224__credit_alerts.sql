-- What owners are warned of (group credits.alerts), and what is needed to notice it.

create table credit_watch (
    ledger_id      text   primary key,
    available      bigint not null,
    allowance_lot  text,             -- the allowance that runs, and what is left of it
    allowance      bigint not null,
    allowance_left bigint not null,
    allowance_told bigint not null,  -- percent of it that the owner was warned of
    spending       text,             -- the owner's own limit and what counts against it, as JSON
    spending_told  bigint not null,
    version        bigint not null
);

create table credit_alert (
    ledger_id text        not null,
    position  bigint      not null,
    kind      text        not null,
    amount    bigint      not null, -- what is left, or what is used
    "limit"   bigint      not null, -- of that
    at        timestamptz not null,
    primary key (ledger_id, position, kind)
);
