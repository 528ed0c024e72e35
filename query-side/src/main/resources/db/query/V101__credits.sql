-- Written by the groups credits.balances (balance, lots) and credits.entries alone; both can be emptied and read again.

create table credit_balance (
    ledger_id       text primary key,
    tenant          text   not null,
    subject         text   not null,
    available       bigint not null,
    held            bigint not null,
    opened_position bigint not null,
    version         bigint not null, -- sequence of the last event within the ledger
    unique (tenant, subject)
);
create index credit_balance_by_age on credit_balance (opened_position);

create table credit_lot (
    ledger_id    text        not null,
    lot_id       text        not null,
    source       text        not null,
    amount       bigint      not null,
    remaining    bigint      not null, -- what is available of it; what holds took is not in it
    priority     integer     not null,
    effective_at timestamptz not null,
    expires_at   timestamptz,
    granted      bigint      not null, -- sequence of the grant: the order of lots that burn alike
    version      bigint      not null,
    primary key (ledger_id, lot_id)
);
create index credit_lot_by_id on credit_lot (lot_id);

-- An event makes at most two movements: what was not delivered of a capture comes back as part 1.
create table credit_entry (
    ledger_id     text        not null,
    sequence      bigint      not null,
    part          integer     not null,
    entry_id      text        not null unique,
    type          text        not null,
    amount        bigint      not null, -- change of what is available
    spent         bigint      not null,
    balance_after bigint      not null,
    held_after    bigint      not null,
    lots          jsonb       not null,
    hold_id       text,
    task_id       text,
    lot_id        text,
    begins        text, -- the hold or lot that this movement began
    note          text, -- purpose of a hold, reason of a grant, why credits came back
    actor         text        not null,
    at            timestamptz not null,
    position      bigint      not null,
    primary key (ledger_id, sequence, part)
);
create unique index credit_entry_beginning on credit_entry (ledger_id, begins) where begins is not null;
create index credit_entry_in_time on credit_entry (ledger_id, at) include (amount);
create index credit_entry_of_task on credit_entry (task_id) where task_id is not null;
create index credit_entry_of_hold on credit_entry (hold_id) where hold_id is not null;

-- What other contexts may know of an owner's credits.
create view balance_v as
select b.ledger_id, b.tenant, b.subject, b.available, b.held,
       (select max(l.expires_at)
          from credit_lot l
         where l.ledger_id = b.ledger_id
           and l.source in ('SIGNUP', 'PLAN_ALLOWANCE')) as allowance_until
  from credit_balance b;
