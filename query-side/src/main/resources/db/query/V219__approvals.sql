-- Frozen ledgers, and what waits for a second person (group credits.approvals).

alter table credit_balance add column frozen_because text; -- what its owner is told; null when it is not

create table credit_approval (
    approval_id  text        primary key,
    ledger_id    text        not null,
    amount       bigint      not null, -- signed
    source       text        not null,
    reason_code  text        not null,
    reason       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    lapses_at    timestamptz not null,
    state        text        not null,
    decided_by   text,
    decided_at   timestamptz,
    note         text, -- why it was declined, or the code with which the ledger refused it
    position     bigint      not null,
    version      bigint      not null
);
create index credit_approval_in_order on credit_approval (position desc);
