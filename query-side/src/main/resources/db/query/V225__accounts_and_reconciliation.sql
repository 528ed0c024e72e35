-- Double entry (group credits.accounts): what each account of a ledger has come to. The six add up to nothing.

create table credit_account (
    ledger_id  text   primary key,
    available  bigint not null,
    held       bigint not null,
    issued     bigint not null, -- below nothing: what all the others came from
    spent      bigint not null,
    breakage   bigint not null, -- what lapsed
    adjustment bigint not null, -- what people took away, less what they gave to correct
    version    bigint not null,
    position   bigint not null
);
create index credit_account_in_log on credit_account (position);

-- How far the reconciliation is.
create table reconciliation (
    id         integer primary key check (id = 1),
    position   bigint  not null, -- accounts that changed up to there were compared
    swept      text    not null, -- and those up to this id, on the present walk through all of them
    walked     bigint  not null, -- how many that were so far
    tasks_till timestamptz not null, -- tasks that ended before it were compared
    busy_till  timestamptz not null, -- nobody but who set it does it until then
    last_run   timestamptz,
    last_walk  timestamptz,      -- when the last walk through all of them ended
    checked    bigint  not null  -- how many those were
);
insert into reconciliation values (1, -1, '', 0, '1970-01-01Z', '1970-01-01Z', null, null, 0);

create table reconciliation_mismatch (
    what      text        not null, -- what does not agree with the postings
    subject   text        not null, -- the ledger, or the task
    ledger_id text        not null,
    expected  bigint      not null,
    found     bigint      not null,
    since     timestamptz not null,
    primary key (what, subject)
);
create index task_in_order_of_end on task (ended_at) where ended_at is not null;
