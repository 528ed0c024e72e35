-- Redemption codes (group credits.codes). Their texts stand nowhere.

create table redemption_code (
    code_id           text        primary key,
    batch_id          text        not null, -- made together
    ending            text        not null, -- the last four characters
    campaign          text        not null,
    amount            bigint      not null,
    credits_last_days integer,
    redeemable_till   timestamptz,
    issued_at         timestamptz not null,
    state             text        not null, -- what is over by its time still says READY
    redeemed_by       text,                 -- the subject
    redeemed_tenant   text,
    ledger_id         text,
    ended_at          timestamptz,
    position          bigint      not null,
    version           bigint      not null
);
create index redemption_code_in_order on redemption_code (position desc);
create index redemption_code_batch on redemption_code (batch_id, position desc);
