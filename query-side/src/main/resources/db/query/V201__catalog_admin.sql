-- The catalogue as admins run it: definitions as a whole, styles, the order of tools, what each tool did. Tools are read
-- anew from the log, by a group of another name (catalog.shelf).

drop table tool_step;
drop table tool;

create table tool (
    tool_id      text        primary key,
    slug         text        not null unique,
    tool_type_id text        not null,
    definition   text        not null, -- JSON, as the log has it
    styles       text        not null, -- the same
    active       boolean     not null,
    featured     boolean     not null,
    removed      boolean     not null,
    defined_at   timestamptz not null,
    changed_at   timestamptz not null,
    version      bigint      not null
);

create table tool_shelf (
    shelf_id text   primary key,
    tool_ids text[] not null, -- in order
    version  bigint not null
);

alter table tool_type add column removed boolean not null default false;

-- One row per task that counts, for the figures of its tool.
create table tool_task (
    task_id      text        primary key,
    tool_id      text        not null,
    submitted_at timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    outcome      text,                      -- once it has ended: COMPLETED, FAILED, CANCELLED
    captured     bigint      not null default 0
);

create index tool_task_newest on tool_task (submitted_at, tool_id);
