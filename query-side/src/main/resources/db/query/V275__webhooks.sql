-- Webhook endpoints of apps (group webhooks.endpoints). What was delivered to them is in views that saga-workers publishes.

create table webhook_endpoint (
    endpoint_id text        primary key,
    app_id      text        not null,
    mode        text        not null,
    url         text,            -- null for the one that stands for the addresses of jobs
    events      text        not null, -- separated by commas; all of them when empty
    description text        not null,
    disabled    text,            -- why it is told nothing; null while it is told
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    secret_at   timestamptz not null, -- since when the latest secret signs
    old_secret_till timestamptz,      -- until when the one before it signs as well
    removed     boolean     not null default false,
    version     bigint      not null
);
create index webhook_endpoint_of_app on webhook_endpoint (app_id, created_at);
