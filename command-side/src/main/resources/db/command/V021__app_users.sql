-- Users of apps as their apps name them: what events must not hold. A row is there once its welcome was given.

create table app_user (
    user_id     text primary key,
    app_id      text        not null,
    mode        text        not null,
    external_id text        not null,
    metadata    json, -- what the app says of it
    active      boolean     not null,
    created_at  timestamptz not null
);

create view app_user_v as
select user_id, app_id, mode, external_id, metadata
from app_user;
