with span as (
    select distinct greatest(at at time zone 'UTC', :from::timestamptz) as period
      from generate_series(
               date_trunc(:unit::text, :from::timestamptz at time zone 'UTC'),
               :to::timestamptz at time zone 'UTC' - interval '1 microsecond',
               ('1 ' || :unit::text)::interval) at
),
sign_up as (
    select greatest(date_trunc(:unit::text, opened_at, 'UTC'), :from::timestamptz) as period, count(*) as accounts
      from analytics.accounts
     where opened_at >= :from and opened_at < :to
     group by 1
),
work as (
    select greatest(date_trunc(:unit::text, created_at, 'UTC'), :from::timestamptz) as period,
           count(*) as tasks,
           count(*) filter (where status = 'SUCCEEDED') as succeeded,
           count(*) filter (where status = 'FAILED') as failed,
           count(*) filter (where status = 'CANCELLED') as cancelled,
           count(distinct owner_key) as owners,
           round(avg(duration_ms) filter (where status = 'SUCCEEDED'))::bigint as mean_duration_ms
      from analytics.tasks
     where not is_test and created_at >= :from and created_at < :to
     group by 1
),
credit as (
    select greatest(date_trunc(:unit::text, at, 'UTC'), :from::timestamptz) as period,
           sum(amount) filter (where type = 'PURCHASE') as sold,
           sum(amount) filter (where type in ('SIGNUP', 'PLAN_ALLOWANCE', 'GRANT', 'BONUS')) as granted,
           sum(spent) as spent,
           -sum(amount) filter (where type = 'EXPIRY') as expired
      from analytics.credit_entries
     where at >= :from and at < :to
     group by 1
)
select period,
       coalesce(accounts, 0) as "newAccounts",
       coalesce(owners, 0) as "activeOwners",
       coalesce(tasks, 0) as tasks,
       coalesce(succeeded, 0) as succeeded,
       coalesce(failed, 0) as failed,
       coalesce(cancelled, 0) as cancelled,
       round(succeeded::numeric / nullif(succeeded + failed, 0), 4) as "successRate",
       mean_duration_ms as "meanDurationMs",
       coalesce(sold, 0)::bigint as "creditsSold",
       coalesce(granted, 0)::bigint as "creditsGranted",
       coalesce(spent, 0)::bigint as "creditsSpent",
       coalesce(expired, 0)::bigint as "creditsExpired"
  from span
  left join sign_up using (period)
  left join work using (period)
  left join credit using (period)
 order by period
