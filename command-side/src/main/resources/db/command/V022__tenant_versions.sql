-- Requests that change one thing at once end with what the log says last, whichever of them writes last.
alter table tenant_app
    add column version            bigint  not null default -1,
    add column rate_limit_per_user integer not null default 30, -- requests a minute
    add column rate_limit_per_app  integer not null default 1000;
alter table app_user add column version bigint not null default -1;

-- A key may be revoked before the request that made it is done; that must not let it in again.
alter table api_key add column revoked boolean not null default false;
update api_key set revoked = true where not usable;

create or replace view api_key_v as
select key_hash, key_id, app_id, slug, mode, scopes, works_till, enabled, rate_limit_per_user, rate_limit_per_app
from api_key join tenant_app using (app_id)
where usable and not revoked;
