-- Written by the group accounts.people alone. No personal datum: those come from command.person_v.

create table account (
    account_id text primary key,
    roles      text[]      not null,
    plan       text        not null,
    opened_at  timestamptz not null,
    version    bigint      not null
);
