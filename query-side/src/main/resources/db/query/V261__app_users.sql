-- Users of apps (group tenants.users). What their apps call them is in the view that command-side publishes.

create table app_user (
    user_id    text        primary key,
    app_id     text        not null,
    mode       text        not null,
    active     boolean     not null,
    created_at timestamptz not null,
    position   bigint      not null,
    version    bigint      not null
);
create index app_user_of_app on app_user (app_id, mode, position desc);
