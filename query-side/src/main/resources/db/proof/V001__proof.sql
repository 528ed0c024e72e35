-- The sealed log (ADR 0014). Not a read model: what is here was signed, and cannot be built again.

-- One row. Who holds its lock seals: the others find nothing to do.
create table log (
    one     boolean     primary key default true check (one),
    log_id  uuid        not null default gen_random_uuid(),
    made_at timestamptz not null default now()
);
insert into log default values;

-- Keys are only ever added; the newest one signs.
create table signing_key (
    key_no      bigint      generated always as identity primary key,
    key_id      text        not null unique,
    public_key  bytea       not null, -- 32 bytes, Ed25519
    sealed      bytea       not null, -- the private key, encrypted under AUTH_SECRET
    at          timestamptz not null,
    endorsed_by text        references signing_key (key_id),
    endorsement bytea,
    check ((endorsed_by is null) = (endorsement is null))
);

create table head (
    number    bigint      primary key check (number >= 1),
    first     bigint      not null unique,
    last      bigint      not null unique check (last >= first),
    root      bytea       not null check (octet_length(root) = 32),
    previous  bytea       not null check (octet_length(previous) = 32),
    at        timestamptz not null,
    key_id    text        not null references signing_key (key_id),
    signature bytea       not null
);

-- The leaves of each range, 32 bytes each: they say which event is the bad one. The head vouches for them.
create table leaves (
    number bigint primary key references head,
    hashes bytea  not null
);

-- Heads that S3 has been asked to keep, and whether it has this head under its name.
create table archived (
    number  bigint      primary key references head,
    agrees  boolean     not null,
    at      timestamptz not null default now()
);
create index archived_differing on archived (number) where not agrees;

-- Nobody changes them by mistake. Who does it on purpose is found by the signatures.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'proof.% is only ever added to', tg_table_name;
end $$;
create trigger kept before update or delete on head for each row execute function refuse_change();
create trigger kept before update or delete on leaves for each row execute function refuse_change();
create trigger kept before update or delete on signing_key for each row execute function refuse_change();
