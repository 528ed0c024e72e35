-- What analysts may read: stable views over the read models, without anything personal. Who somebody is, is a hash under a
-- key that nobody but its function can read: rows of one owner belong together, and lead to nobody.

create schema if not exists analytics_internal; -- no analyst may name anything in it

create table analytics_internal.owner_key (
    id  integer primary key check (id = 1),
    key bytea   not null
);
insert into analytics_internal.owner_key
values (1, sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- Hash of a hash with the key before both: what is known of one tells nothing of another.
create function analytics_internal.owner_hash(tenant text, subject text) returns text
    language sql stable security definer set search_path = pg_catalog as $$
    select left(encode(sha256(key || sha256(key || convert_to(length(tenant) || ':' || tenant || subject, 'UTF8'))), 'hex'), 32)
      from analytics_internal.owner_key
$$;

create view accounts as
select analytics_internal.owner_hash('platform', account_id) as owner, plan, opened_at
  from query.account;
comment on view accounts is 'Accounts of people, one row each.';
comment on column accounts.owner is 'Keyed hash of the account; the same in every view.';
comment on column accounts.plan is 'FREE, PRO or ENTERPRISE.';
comment on column accounts.opened_at is 'When it was opened.';

create view balances as
select analytics_internal.owner_hash(tenant, subject) as owner, tenant, available, held
  from query.credit_balance;
comment on view balances is 'What every owner of credits has now.';
comment on column balances.owner is 'Keyed hash of the owner; the same in every view.';
comment on column balances.tenant is 'The app whose user it is; platform for people.';
comment on column balances.available is 'Credits that can be spent.';
comment on column balances.held is 'Credits that are set aside for tasks under way.';

create view credit_movements as
select entry.at, analytics_internal.owner_hash(balance.tenant, balance.subject) as owner, balance.tenant, entry.type,
       entry.amount, entry.spent, entry.balance_after, entry.task_id as task
  from query.credit_entry entry join query.credit_balance balance using (ledger_id);
comment on view credit_movements is 'Every movement of credits. It never changes.';
comment on column credit_movements.at is 'When it was recorded.';
comment on column credit_movements.owner is 'Keyed hash of the owner; the same in every view.';
comment on column credit_movements.tenant is 'The app whose user it is; platform for people.';
comment on column credit_movements.type is 'SIGNUP, PLAN_ALLOWANCE, PURCHASE, GRANT, BONUS and ADMIN_ADJUSTMENT brought credits; HOLD set them aside; CAPTURE spent them; RELEASE, REFUND gave them back; EXPIRY ended them.';
comment on column credit_movements.amount is 'Change of what is available.';
comment on column credit_movements.spent is 'What was spent for good; only of a CAPTURE.';
comment on column credit_movements.balance_after is 'What was available right after it.';
comment on column credit_movements.task is 'The task that it belongs to.';

create view tasks as
select task.created_at, task.task_id as task, analytics_internal.owner_hash(task.tenant, task.subject) as owner, task.tenant,
       task.tool_slug as tool, task.source, lower(task.status) as status, task.price, coalesce(hold.captured, 0) as spent,
       task.started_at, task.ended_at, extract(epoch from task.started_at - task.created_at)::double precision as wait_seconds,
       extract(epoch from task.ended_at - task.created_at)::double precision as total_seconds, task.failure_cause,
       task.retry_of, task.test
  from query.task task left join query.task_hold hold using (hold_id);
comment on view tasks is 'Every task, one row each.';
comment on column tasks.created_at is 'When it was submitted.';
comment on column tasks.task is 'Its id.';
comment on column tasks.owner is 'Keyed hash of the owner; the same in every view.';
comment on column tasks.tenant is 'The app whose user it is; platform for people.';
comment on column tasks.tool is 'The tool that works on it.';
comment on column tasks.source is 'Where it was submitted.';
comment on column tasks.status is 'queued, running, succeeded, failed or cancelled.';
comment on column tasks.price is 'Credits, fixed when it was submitted.';
comment on column tasks.spent is 'Credits that were spent in the end.';
comment on column tasks.started_at is 'When work on it began; null until then.';
comment on column tasks.ended_at is 'When it ended; null until then.';
comment on column tasks.wait_seconds is 'From its submission until work on it began.';
comment on column tasks.total_seconds is 'From its submission to its end.';
comment on column tasks.failure_cause is 'Why it failed.';
comment on column tasks.retry_of is 'The task that it tries again.';
comment on column tasks.test is 'Whether it came with a test key, and cost nothing.';

create view steps as
select step.task_id as task, step.ordinal, step.type, step.provider, step.provider_model as model, step.cost as price,
       lower(step.status) as status, step.requested_at, step.ended_at, step.worked_ms / 1000.0::double precision as work_seconds
  from query.task_step step;
comment on view steps is 'The steps of every task.';
comment on column steps.task is 'The task.';
comment on column steps.ordinal is 'Its place in the task, from 0.';
comment on column steps.type is 'What is done.';
comment on column steps.provider is 'Who does it.';
comment on column steps.model is 'With what.';
comment on column steps.price is 'Credits of the task''s price.';
comment on column steps.status is 'How it stands.';
comment on column steps.requested_at is 'When it was asked for.';
comment on column steps.ended_at is 'When it ended.';
comment on column steps.work_seconds is 'How long the provider took, when it made something.';

create view tools as
select tool.slug as tool, tool.definition::json ->> 'title' as title, type.name as type, tool.active, tool.featured, tool.removed
  from query.tool tool left join query.tool_type type using (tool_type_id);
comment on view tools is 'The tools, as they are now.';
comment on column tools.tool is 'Its slug, which never changes.';
comment on column tools.title is 'What people call it.';
comment on column tools.type is 'Its category.';
comment on column tools.active is 'Whether it can be used.';
comment on column tools.featured is 'Whether it is shown on the first page.';
comment on column tools.removed is 'Whether it is gone for good.';

-- A role that reads this schema and nothing else. It cannot log in until somebody gives it a password:
--   alter role easel_analyst login password '...'
do $$
begin
    if not exists (select from pg_roles where rolname = 'easel_analyst') then
        create role easel_analyst nologin;
    end if;
    alter role easel_analyst set statement_timeout = '30s';
    alter role easel_analyst set idle_in_transaction_session_timeout = '60s';
    alter role easel_analyst set default_transaction_read_only = on;
    alter role easel_analyst set search_path = analytics;
    execute format('grant easel_analyst to %I', current_user);
exception
    when insufficient_privilege then
        raise notice 'easel_analyst is not made here: make the role, and run the grants of this script';
end
$$;
do $$
begin
    if exists (select from pg_roles where rolname = 'easel_analyst') then
        grant usage on schema analytics to easel_analyst;
        grant select on accounts, balances, credit_movements, tasks, steps, tools to easel_analyst;
    end if;
end
$$;
