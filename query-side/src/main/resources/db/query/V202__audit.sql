-- What administrators change, and how those things are, to tell what was there before.

create table audit_entry (
    position    bigint      primary key, -- of the event, in the whole log
    entry_id    text        not null,
    action      text        not null,    -- wire name of the event
    entity_type text        not null,
    entity_id   text        not null,
    entity_name text,                    -- never of a person: that is read where it is kept
    owner       text,                    -- account whose ledger or task it is
    actor       text        not null,
    request_id  text,
    at          timestamptz not null,
    before      json,
    after       json
);

create index audit_entry_of_entity on audit_entry (entity_id, position desc);
create index audit_entry_by_actor on audit_entry (actor, position desc);
create index audit_entry_by_action on audit_entry (action, position desc);
create index audit_entry_by_time on audit_entry (at);

create table audit_state (
    entity_id text   primary key,
    state     json   not null,
    version   bigint not null -- sequence number of the last event that is in it
);
