-- Tenant apps as their keys are checked by: what events must not hold, and what every request asks for.

create table tenant_app (
    app_id  text primary key,
    slug    text    not null unique,
    enabled boolean not null
);

-- A key is looked for by its keyed hash; the key itself is nowhere.
create table api_key (
    key_id     text primary key,
    app_id     text        not null references tenant_app,
    key_hash   text        not null unique,
    name       text        not null,
    mode       text        not null,
    scopes     text        not null, -- separated by commas
    usable     boolean     not null, -- not before its event stands, and never again after it was revoked
    works_till timestamptz -- null when nothing ends it
);
create index api_key_of_app on api_key (app_id);

create view api_key_v as
select key_hash, key_id, app_id, slug, mode, scopes, works_till, enabled
from api_key join tenant_app using (app_id)
where usable;
