-- How many requests may be sent (group settings.limits), and what apps may send (group tenants.apps).

create table rate_limit_settings (
    settings_id text primary key,
    limits      json        not null, -- as in GET /api/admin/settings
    updated_at  timestamptz not null,
    version     bigint      not null
);

create view rate_limits_v as
select limits
from rate_limit_settings;

alter table tenant_app
    add column rate_limit_per_user integer not null default 30,
    add column rate_limit_per_app  integer not null default 1000,
    add column archived_at         timestamptz;

-- By which accounts have their tiers.
create view lifetime_purchased_v as
select balance.tenant, balance.subject,
       (select coalesce(sum(lot.amount), 0)
          from credit_lot lot
         where lot.ledger_id = balance.ledger_id and lot.source = 'PURCHASE') as lifetime_purchased
from credit_balance balance;
