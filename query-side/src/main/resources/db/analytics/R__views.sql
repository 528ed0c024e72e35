-- The views that analysts read. Their names and columns are a promise: columns may be added, at the end; none is renamed
-- or taken away without a word in ops/docs/guides/analysts.md. Flyway runs this script anew whenever it was changed. A script of
-- db/query that drops a table below takes its views along with "cascade", and this one brings them back: change it then.
-- No view has options of its own, which a rebuild of projections would not keep.

drop view if exists analytics.daily_usage, analytics.accounts, analytics.tasks, analytics.task_steps,
    analytics.credit_entries, analytics.balances, analytics.credit_lots, analytics.tools;

create view analytics.accounts as
select encode(sha256(k.outer_pad || sha256(k.inner_pad ||
           convert_to(o.tenant || chr(31) || o.subject, 'UTF8'))), 'hex') as owner_key,
       a.plan,
       a.roles && array['ADMIN', 'SUPER_ADMIN', 'FINANCE', 'ANALYST'] as is_staff,
       a.opened_at,
       (select min(t.created_at) from query.task t
         where t.tenant = o.tenant and t.subject = o.subject and not t.test) as first_task_at,
       (select min(t.ended_at) from query.task t
         where t.tenant = o.tenant and t.subject = o.subject and not t.test
           and t.status = 'SUCCEEDED') as first_success_at,
       (select min(e.at) from query.credit_entry e join query.credit_balance b using (ledger_id)
         where b.tenant = o.tenant and b.subject = o.subject and e.type = 'PURCHASE') as first_purchase_at
  from query.account a
 cross join analytics_secret.owner_key k
 cross join lateral (select 'platform' as tenant, a.account_id as subject) o;

comment on view analytics.accounts is
    'Sign-ups at Easel itself, one row per account. No personal data.';
comment on column analytics.accounts.owner_key is
    'The account: a keyed hash, the same in all views. It cannot be turned back.';
comment on column analytics.accounts.plan is 'Plan that the account is on.';
comment on column analytics.accounts.is_staff is 'Whether it has a role beyond that of a user.';
comment on column analytics.accounts.opened_at is 'When it signed up.';
comment on column analytics.accounts.first_task_at is 'When it submitted its first task; null before.';
comment on column analytics.accounts.first_success_at is 'When its first task succeeded; null before.';
comment on column analytics.accounts.first_purchase_at is 'When it first bought credits; null before.';

create view analytics.tasks as
select t.task_id,
       encode(sha256(k.outer_pad || sha256(k.inner_pad ||
           convert_to(t.tenant || chr(31) || t.subject, 'UTF8'))), 'hex') as owner_key,
       t.tenant,
       t.source,
       t.tool_slug,
       t.tool_id,
       t.status,
       t.test as is_test,
       t.price,
       coalesce(h.captured, 0) as captured,
       t.failure_cause,
       t.parent_task_id,
       t.retry_of,
       t.created_at,
       t.started_at,
       t.ended_at,
       (extract(epoch from t.ended_at - t.created_at) * 1000)::bigint as duration_ms
  from query.task t
 cross join analytics_secret.owner_key k
  left join query.task_hold h on h.hold_id = t.hold_id;

comment on view analytics.tasks is
    'Tasks, one row each. Inputs and outputs are not shown.';
comment on column analytics.tasks.task_id is 'Id of the task.';
comment on column analytics.tasks.owner_key is
    'Whose it is: a keyed hash of tenant and owner, the same in all views. It cannot be turned back.';
comment on column analytics.tasks.tenant is
    '"platform" for people who sign in at Easel itself, else the id of the tenant app.';
comment on column analytics.tasks.source is 'Where it came from: WEB_TOOL, TENANT, STUDIOX, GENERATION.';
comment on column analytics.tasks.tool_slug is 'Short name of the tool, or of the AI model of a job, as it was then.';
comment on column analytics.tasks.tool_id is 'Id of the tool; none for a job of an AI model.';
comment on column analytics.tasks.status is 'State, in capitals: SUCCEEDED, FAILED and CANCELLED are final.';
comment on column analytics.tasks.is_test is 'Whether it was a trial that nobody paid for. Figures leave these out.';
comment on column analytics.tasks.price is 'Credits that it was to cost.';
comment on column analytics.tasks.captured is 'Credits that were taken for it.';
comment on column analytics.tasks.failure_cause is 'Why it failed; null when it did not.';
comment on column analytics.tasks.parent_task_id is 'Task whose result it works on.';
comment on column analytics.tasks.retry_of is 'Task that it repeats.';
comment on column analytics.tasks.created_at is 'When it was submitted.';
comment on column analytics.tasks.started_at is 'When work began.';
comment on column analytics.tasks.ended_at is 'When it was over.';
comment on column analytics.tasks.duration_ms is 'Milliseconds from submission to end.';

create view analytics.task_steps as
select s.step_id,
       s.task_id,
       s.ordinal,
       s.name,
       s.type,
       s.provider,
       s.provider_model as model,
       s.cost,
       s.status,
       s.requested_at,
       s.ended_at,
       s.worked_ms
  from query.task_step s;

comment on view analytics.task_steps is
    'Steps of tasks, one row each, with the provider and model that did the work.';
comment on column analytics.task_steps.step_id is 'Id of the step.';
comment on column analytics.task_steps.task_id is 'Task that it belongs to.';
comment on column analytics.task_steps.ordinal is 'Place among the steps of its task.';
comment on column analytics.task_steps.name is 'Name that the tool gives it.';
comment on column analytics.task_steps.type is 'Kind of work.';
comment on column analytics.task_steps.provider is 'Provider that is asked first.';
comment on column analytics.task_steps.model is 'Model of that provider.';
comment on column analytics.task_steps.cost is 'Credits that it costs.';
comment on column analytics.task_steps.status is 'State, in capitals.';
comment on column analytics.task_steps.requested_at is 'When it was begun; null when it never was.';
comment on column analytics.task_steps.ended_at is 'When it was over.';
comment on column analytics.task_steps.worked_ms is 'Milliseconds that the provider took, when it made something.';

create view analytics.credit_entries as
select e.position,
       e.part,
       encode(sha256(k.outer_pad || sha256(k.inner_pad ||
           convert_to(b.tenant || chr(31) || b.subject, 'UTF8'))), 'hex') as owner_key,
       b.tenant,
       e.type,
       e.amount,
       e.spent,
       e.balance_after as available_after,
       e.held_after,
       e.task_id,
       e.at
  from query.credit_entry e
  join query.credit_balance b using (ledger_id)
 cross join analytics_secret.owner_key k;

comment on view analytics.credit_entries is
    'Movements of credits, one row each, of all owners. Who did it and why is not shown.';
comment on column analytics.credit_entries.position is 'Place in the log of all events; with part it names the row.';
comment on column analytics.credit_entries.part is '0, or 1 for what came back of a capture.';
comment on column analytics.credit_entries.owner_key is
    'Whose it is: a keyed hash of tenant and owner, the same in all views. It cannot be turned back.';
comment on column analytics.credit_entries.tenant is
    '"platform" for people who sign in at Easel itself, else the id of the tenant app.';
comment on column analytics.credit_entries.type is
    'SIGNUP, PLAN_ALLOWANCE, PURCHASE, GRANT, BONUS, ADMIN_ADJUSTMENT, HOLD, CAPTURE, RELEASE, REFUND, EXPIRY.';
comment on column analytics.credit_entries.amount is 'Change of what is available.';
comment on column analytics.credit_entries.spent is 'Credits that were spent by it; negative when they came back.';
comment on column analytics.credit_entries.available_after is 'What was available after it.';
comment on column analytics.credit_entries.held_after is 'What was set aside for tasks after it.';
comment on column analytics.credit_entries.task_id is 'Task that it belongs to.';
comment on column analytics.credit_entries.at is 'When it happened.';

create view analytics.balances as
select encode(sha256(k.outer_pad || sha256(k.inner_pad ||
           convert_to(b.tenant || chr(31) || b.subject, 'UTF8'))), 'hex') as owner_key,
       b.tenant,
       b.available,
       b.held,
       b.frozen_because is not null as is_frozen,
       b.opened_position
  from query.credit_balance b
 cross join analytics_secret.owner_key k;

comment on view analytics.balances is
    'What owners have now, one row per ledger.';
comment on column analytics.balances.owner_key is
    'Whose it is: a keyed hash of tenant and owner, the same in all views. It cannot be turned back.';
comment on column analytics.balances.tenant is
    '"platform" for people who sign in at Easel itself, else the id of the tenant app.';
comment on column analytics.balances.available is 'Credits that can be spent.';
comment on column analytics.balances.held is 'Credits that are set aside for tasks.';
comment on column analytics.balances.is_frozen is 'Whether nothing may be spent.';
comment on column analytics.balances.opened_position is 'Place in the log of all events where it was opened.';

create view analytics.credit_lots as
select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(l.lot_id, 'UTF8'))), 'hex') as lot_key,
       encode(sha256(k.outer_pad || sha256(k.inner_pad ||
           convert_to(b.tenant || chr(31) || b.subject, 'UTF8'))), 'hex') as owner_key,
       b.tenant,
       l.source,
       l.amount,
       l.remaining,
       l.effective_at,
       l.expires_at
  from query.credit_lot l
  join query.credit_balance b using (ledger_id)
 cross join analytics_secret.owner_key k;

comment on view analytics.credit_lots is
    'Credits as they were given, one row per grant. Ids of lots follow from owners, so they are hashed too.';
comment on column analytics.credit_lots.lot_key is 'The lot: a keyed hash.';
comment on column analytics.credit_lots.owner_key is
    'Whose it is: a keyed hash of tenant and owner, the same in all views. It cannot be turned back.';
comment on column analytics.credit_lots.tenant is
    '"platform" for people who sign in at Easel itself, else the id of the tenant app.';
comment on column analytics.credit_lots.source is 'SIGNUP, PLAN_ALLOWANCE, PURCHASE, GRANT, BONUS, ADJUSTMENT.';
comment on column analytics.credit_lots.amount is 'Credits that were given.';
comment on column analytics.credit_lots.remaining is 'Credits of it that can still be spent.';
comment on column analytics.credit_lots.effective_at is 'From when they can be spent.';
comment on column analytics.credit_lots.expires_at is 'When the rest expires; null when it does not.';

create view analytics.tools as
select t.tool_id,
       t.slug,
       t.definition::jsonb ->> 'title' as title,
       y.name as tool_type,
       t.active as is_active,
       t.featured as is_featured,
       t.removed as is_removed,
       t.defined_at,
       t.changed_at
  from query.tool t
  left join query.tool_type y using (tool_type_id);

comment on view analytics.tools is
    'Tools of the catalogue, one row each, those that were removed too.';
comment on column analytics.tools.tool_id is 'Id of the tool.';
comment on column analytics.tools.slug is 'Short name, as in addresses.';
comment on column analytics.tools.title is 'Name that people see.';
comment on column analytics.tools.tool_type is 'Kind of tool.';
comment on column analytics.tools.is_active is 'Whether it can be used.';
comment on column analytics.tools.is_featured is 'Whether it is shown first.';
comment on column analytics.tools.is_removed is 'Whether it was taken from the catalogue.';
comment on column analytics.tools.defined_at is 'When it was first defined.';
comment on column analytics.tools.changed_at is 'When it was last changed.';

create view analytics.daily_usage as
select (created_at at time zone 'UTC')::date as day,
       tenant,
       source,
       tool_slug,
       count(*) as tasks,
       count(*) filter (where status = 'SUCCEEDED') as succeeded,
       count(*) filter (where status = 'FAILED') as failed,
       count(*) filter (where status = 'CANCELLED') as cancelled,
       count(distinct owner_key) as owners,
       sum(captured)::bigint as captured
  from analytics.tasks
 where not is_test
 group by 1, 2, 3, 4;

comment on view analytics.daily_usage is
    'Tasks by day, tenant, source and tool.';
comment on column analytics.daily_usage.day is 'Day of submission, by UTC.';
comment on column analytics.daily_usage.tenant is
    '"platform" for people who sign in at Easel itself, else the id of the tenant app.';
comment on column analytics.daily_usage.source is 'Where the tasks came from.';
comment on column analytics.daily_usage.tool_slug is 'Short name of the tool.';
comment on column analytics.daily_usage.tasks is 'Tasks submitted, without trials.';
comment on column analytics.daily_usage.succeeded is 'Those that succeeded.';
comment on column analytics.daily_usage.failed is 'Those that failed.';
comment on column analytics.daily_usage.cancelled is 'Those that were cancelled.';
comment on column analytics.daily_usage.owners is
    'Owners who submitted them. Not to be added up over rows: the same owner may be in many.';
comment on column analytics.daily_usage.captured is 'Credits taken for them.';

do $$
begin
    if exists (select from pg_roles where rolname = 'easel_analyst') then
        grant usage on schema analytics to easel_analyst;
        grant select on analytics.accounts, analytics.tasks, analytics.task_steps, analytics.credit_entries,
            analytics.balances, analytics.credit_lots, analytics.tools, analytics.daily_usage to easel_analyst;
    end if;
end
$$;
