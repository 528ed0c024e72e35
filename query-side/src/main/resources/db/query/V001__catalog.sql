-- What is on offer: tools, their types, and who does their work.

create table tool_type (
    tool_type_id text   primary key,
    name         text   not null,
    display_name text   not null,
    icon         text   not null,
    color        text   not null,
    version      bigint not null -- sequence number of the last event shown here, in this and the next two tables
);

create table tool (
    tool_id             text    primary key,
    slug                text    not null unique,
    title               text    not null,
    description         text    not null,
    tool_type_id        text    not null,
    thumbnail_url       text,
    credits_cost        bigint  not null,
    max_file_size_bytes bigint  not null,
    supported_formats   text[]  not null,
    input_schema        text    not null, -- JSON Schema, as the tool was defined with
    active              boolean not null,
    featured            boolean not null,
    version             bigint  not null
);

create table tool_step (
    tool_id  text    not null references tool on delete cascade,
    ordinal  integer not null,
    step_id  text    not null,
    name     text    not null,
    type     text    not null,
    provider text    not null,
    cost     bigint  not null,
    primary key (tool_id, ordinal)
);

create table tool_provider (
    provider_id  text   primary key,
    scope        text   not null,
    name         text   not null,
    display_name text   not null,
    version      bigint not null
);
