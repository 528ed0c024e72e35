with cohort as (
    select owner_key, date_trunc('week', opened_at, 'UTC') as begins
      from analytics.accounts
     where opened_at >= :from and opened_at < :to
),
size as (
    select begins, count(*) as accounts from cohort group by begins
),
active as (
    select begins,
           extract(epoch from date_trunc('week', created_at, 'UTC') - begins)::bigint / 604800 as week,
           count(distinct owner_key) as owners
      from cohort
      join analytics.tasks using (owner_key)
     where not is_test and created_at < :to
     group by 1, 2
)
select begins as cohort,
       accounts,
       week,
       coalesce(owners, 0) as active,
       round(coalesce(owners, 0)::numeric / accounts, 4) as retention
  from size
 cross join generate_series(0, extract(epoch from :to::timestamptz - begins)::bigint / 604800) week
  left join active using (begins, week)
 order by begins, week
