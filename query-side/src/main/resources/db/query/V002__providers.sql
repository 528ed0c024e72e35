-- AI providers and how their latest calls went.

create table provider (
    provider_id     text    primary key,
    scope           text    not null,
    name            text    not null,
    display_name    text    not null,
    type            text    not null,
    version         bigint  not null -- sequence number of its last event
);

-- By the name that steps use; a call may be reported before its provider is registered.
create table provider_record (
    name            text    primary key,
    failures_in_row integer not null,
    last_check      timestamptz not null,
    position        bigint  not null -- of the last event that counted, in the whole log
);
