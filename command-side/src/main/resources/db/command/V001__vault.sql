-- What events must not hold: personal data, secrets, and state that nobody decides about.

create table person (
    account_id text primary key,
    email      text        not null,
    email_hmac text        not null unique, -- the claim's id: finds a person without reading anybody's address
    name       text        not null,
    created_at timestamptz not null
);

-- Several may exist for one account while people register the same address at once; the account names the one that counts.
create table credential (
    credential_id text primary key,
    account_id    text        not null,
    password_hash text        not null,
    active        boolean     not null default false,
    created_at    timestamptz not null
);
create index credential_of_account on credential (account_id);
create unique index credential_active on credential (account_id) where active;

-- What a registration said of its person, until its credential turns out to be the one that counts.
create table registration (
    credential_id text primary key references credential on delete cascade,
    email         text not null,
    email_hmac    text not null,
    name          text not null
);

create table asset_name (
    asset_id text primary key,
    name     text not null
);

-- An announced upload, until its bytes are confirmed.
create table upload (
    asset_id       text primary key,
    size_bytes     bigint      not null,
    announced_at   timestamptz not null,
    checking_until timestamptz not null
);

-- Bootstrap data that was sent already, by content: what an admin changed afterwards stays.
create table shipped (
    name    text        not null,
    digest  text        not null,
    sent_at timestamptz not null,
    primary key (name, digest)
);

create view person_v as
select account_id, email, name, created_at
from person;

create view asset_name_v as
select asset_id, name
from asset_name;
