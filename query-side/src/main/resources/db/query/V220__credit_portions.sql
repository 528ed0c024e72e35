-- Written by the group credits.portions alone: every change of every lot, numbered, with what the lot had come to. Along
-- one lot both times never go back, so what was true at a moment is the lot's rows up to a number.

create table credit_portion (
    ledger_id   text        not null,
    lot_id      text        not null,
    number      bigint      not null, -- from 1: the grant
    sequence    bigint      not null,
    part        integer     not null,
    entry_id    text        not null,
    type        text        not null,
    amount      bigint      not null, -- change of what is available of the lot
    held        bigint      not null, -- change of what holds have of it
    remaining   bigint      not null, -- what it has come to; these five add up to what was granted
    set_aside   bigint      not null,
    spent       bigint      not null,
    expired     bigint      not null,
    corrected   bigint      not null,
    hold_id     text,
    task_id     text,
    note        text,
    actor       text        not null,
    expires_at  timestamptz,          -- of the lot
    occurred_at timestamptz not null, -- by the event's own account
    recorded_at timestamptz not null,
    position    bigint      not null,
    primary key (ledger_id, lot_id, number)
);
create index credit_portion_occurred on credit_portion (ledger_id, lot_id, occurred_at, number);
create index credit_portion_recorded on credit_portion (ledger_id, lot_id, recorded_at, number);
create index credit_portion_grant on credit_portion (ledger_id, occurred_at) where number = 1;
create index credit_portion_taking on credit_portion (ledger_id, lot_id, number) where amount < 0;
create index credit_portion_of_hold on credit_portion (hold_id, lot_id) where hold_id is not null;
create index credit_portion_of_entry on credit_portion (entry_id);
