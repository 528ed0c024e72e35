-- Rebuilds of projections: the latest of each. Not a read model; the tables that are rebuilt are in a schema of their own.

create table rebuild (
    projection text        primary key,
    state      text        not null,
    form       text,                       -- program and tables that it works with; once its twin tables are made
    position   bigint      not null,       -- of the last event that is in the twin tables
    target     bigint      not null,       -- where the live tables were when it was last looked at
    asked_by   text        not null,
    decided_by text,                       -- who had it switched in spite of differences
    begun_at   timestamptz not null default clock_timestamp(),
    moved_at   timestamptz,                -- when it last came on
    ended_at   timestamptz,
    report     jsonb,
    failures   integer     not null default 0, -- in a row
    problem    text
);
