-- Tasks as their owners and operators see them. Versions are sequence numbers of the last event shown, within the
-- aggregate that it came from; positions are places in the whole log, and the ids of feed messages.

create table task (
    task_id        text        primary key,
    tenant         text        not null,
    subject        text        not null,
    source         text        not null,
    tool_id        text        not null,
    tool_slug      text        not null,
    status         text        not null,
    inputs         json        not null,
    parent_task_id text,
    retry_of       text,
    test           boolean     not null,
    hold_id        text        not null,
    price          bigint      not null,
    outputs        json        not null default '[]', -- once it has ended
    failure_cause  text,
    failure_detail text,
    cancelled_by   text,
    created_at     timestamptz not null,
    started_at     timestamptz,
    ended_at       timestamptz,
    version        bigint      not null,
    position       bigint      not null,
    ended_position bigint
);

create index task_of_owner on task (tenant, subject, created_at desc, task_id desc);
create index task_newest on task (created_at desc, task_id desc);
create index task_of_parent on task (parent_task_id) where parent_task_id is not null;
create index task_by_status on task (status, created_at desc, task_id desc);

create table task_step (
    step_id            text    primary key,
    task_id            text    not null,
    ordinal            integer not null,
    name               text    not null,
    type               text    not null,
    provider           text    not null,
    provider_model     text    not null,
    cost               bigint  not null,
    status             text    not null,
    outputs            json    not null default '[]',
    requested_at       timestamptz,
    ended_at           timestamptz,
    requested_position bigint,
    completed_position bigint,
    worked_ms          bigint, -- how long the provider took, when it made something
    worked_at          timestamptz,
    version            bigint  not null
);

create index task_step_of_task on task_step (task_id, ordinal);
create index task_step_running on task_step (type) where status = 'RUNNING';
create index task_step_worked on task_step (type, worked_at desc) where worked_ms is not null;
create index task_step_by_provider on task_step (provider, provider_model);

create table task_hold (
    hold_id   text     primary key,
    ledger_id text     not null,
    task_id   text     not null,
    state     text     not null,
    amount    bigint   not null,
    captured  bigint   not null,
    released  bigint   not null,
    version   bigint   not null,
    positions bigint[] not null -- of its events
);

-- Outputs that were saved to the assets.
create table task_output_kept (
    asset_id     text    primary key,
    task_id      text    not null,
    output_index integer not null,
    deleted      boolean not null,
    version      bigint  not null
);

create index task_output_kept_of_task on task_output_kept (task_id);

-- Which type a tool has.
create table task_tool (
    tool_id      text   primary key,
    tool_type_id text   not null,
    version      bigint not null
);

create table task_tool_type (
    tool_type_id text   primary key,
    name         text   not null,
    version      bigint not null
);
