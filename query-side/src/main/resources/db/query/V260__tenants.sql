-- Tenant apps and their keys (group tenants.apps).

create table tenant_app (
    app_id              text primary key,
    slug                text        not null,
    name                text        not null,
    description         text        not null,
    default_token_grant bigint      not null,
    enabled             boolean     not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    version             bigint      not null
);

create table tenant_key (
    key_id     text primary key,
    app_id     text        not null,
    name       text        not null,
    mode       text        not null,
    prefix     text        not null,
    scopes     text        not null, -- separated by commas
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    rolled_to  text, -- the key that takes its place
    version    bigint      not null
);
create index tenant_key_of_app on tenant_key (app_id, created_at desc);
