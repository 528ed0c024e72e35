-- What analysts may see. A schema of its own, apart from the tables: a rebuild makes those once more in a twin schema,
-- and must not make these views a second time. Whatever is not a view for analysts lies in analytics_secret.

create schema analytics_secret;

-- Owners are shown as HMAC-SHA-256 of "tenant, unit separator, subject". The key is drawn here and stays here: it is kept
-- as the two pads that the construction (RFC 2104) begins its two hashes with, since PostgreSQL itself has sha256 only.
create table analytics_secret.owner_key (
    single    boolean primary key default true check (single),
    inner_pad bytea   not null,
    outer_pad bytea   not null
);

do $$
declare
    secret bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())); -- 244 bits of chance
    begins bytea := decode(repeat('36', 64), 'hex');
    ends   bytea := decode(repeat('5c', 64), 'hex');
begin
    for i in 0..31 loop
        begins := set_byte(begins, i, get_byte(begins, i) # get_byte(secret, i));
        ends := set_byte(ends, i, get_byte(ends, i) # get_byte(secret, i));
    end loop;
    insert into analytics_secret.owner_key (inner_pad, outer_pad) values (begins, ends);
end
$$;

-- Roles belong to the whole server: another database, or an operator, may have made it. It cannot sign in before an
-- operator gives it a password.
do $$
begin
    if exists (select from pg_roles where rolname = 'easel_analyst') then
        return;
    end if;
    create role easel_analyst nologin connection limit 10;
    alter role easel_analyst set default_transaction_read_only = on;
    alter role easel_analyst set statement_timeout = '60s';
    alter role easel_analyst set idle_in_transaction_session_timeout = '60s';
    alter role easel_analyst set search_path = analytics;
exception
    when insufficient_privilege then
        raise notice 'No role easel_analyst: this user may not create roles. ops/docs/guides/analysts.md tells how to add it.';
    when duplicate_object or unique_violation then
        null; -- another database was quicker
end
$$;
