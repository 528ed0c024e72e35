-- Written by the group assets.lineage alone: what tasks worked on and what they delivered, by storage keys.

create table asset_task (
    task_id        text primary key,
    tenant         text        not null,
    subject        text        not null,
    tool_slug      text        not null,
    parent_task_id text,
    status         text        not null,
    worked_on      text[]      not null, -- inputs that may be files
    delivered      text[]      not null, -- by output index
    thumbnail_key  text,                 -- of the first output
    created_at     timestamptz not null,
    version        bigint      not null
);
create index asset_task_worked_on on asset_task using gin (worked_on);
create index asset_task_of_parent on asset_task (parent_task_id) where parent_task_id is not null;

create index asset_of_task on asset (task_id, output_index) where task_id is not null;
create index asset_by_key on asset (storage_key);
