-- Written by the group assets.gallery alone. Names come from command.asset_name_v.

create table asset (
    asset_id     text primary key,
    tenant       text        not null,
    subject      text        not null,
    storage_key  text        not null,
    visibility   text        not null,
    public_key   text,
    media        jsonb, -- what was read of the file; known once the upload is confirmed
    content_type text generated always as (media ->> 'contentType') stored,
    task_id      text,
    output_index integer,
    created_at   timestamptz not null,
    deleted      boolean     not null default false, -- the row stays, so that an event that comes again changes nothing
    version      bigint      not null
);
create index asset_gallery on asset (tenant, subject, created_at desc, asset_id desc)
    where media is not null and not deleted;
