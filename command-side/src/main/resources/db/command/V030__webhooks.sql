-- Webhook endpoints: what events must not hold. Secrets are sealed under a key of the server.

create table webhook_endpoint (
    endpoint_id text primary key,
    app_id      text        not null,
    mode        text        not null,
    removed     boolean     not null default false,
    created_at  timestamptz not null default now()
);
create index webhook_endpoint_of_app on webhook_endpoint (app_id, mode) where not removed;

create table webhook_secret (
    secret_id   text primary key,
    endpoint_id text        not null references webhook_endpoint,
    sealed      text        not null,
    created_at  timestamptz not null default clock_timestamp(),
    works_till  timestamptz -- null for the latest
);
create index webhook_secret_of_endpoint on webhook_secret (endpoint_id);

create view webhook_secret_v as
select endpoint_id, secret_id, sealed, webhook_secret.created_at, works_till
from webhook_secret join webhook_endpoint using (endpoint_id)
where not removed;

-- Where the end of a job is to be told, when whoever submitted it said so.
create table job_webhook (
    task_id    text primary key,
    url        text        not null,
    created_at timestamptz not null default now()
);

create view job_webhook_v as
select task_id, url
from job_webhook;
