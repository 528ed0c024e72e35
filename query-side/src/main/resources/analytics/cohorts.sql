-- Of those who opened an account in a week, how many submitted a task in that week and in the weeks after it.
select to_char(date_trunc('week', account.opened_at at time zone 'UTC'), 'YYYY-MM-DD') as cohort, week,
       count(distinct account.owner) as accounts, count(distinct task.owner) as active,
       round(100.0 * count(distinct task.owner) / count(distinct account.owner), 1)::double precision as retention_percent
  from analytics.accounts account
 cross join generate_series(0, 8) week
  left join analytics.tasks task
    on task.owner = account.owner
   and date_trunc('week', task.created_at at time zone 'UTC')
       = date_trunc('week', account.opened_at at time zone 'UTC') + week * interval '7 days'
 where account.opened_at >= :from and account.opened_at < :to
   and date_trunc('week', account.opened_at at time zone 'UTC') + week * interval '7 days' <= now() at time zone 'UTC'
 group by 1, 2
 order by 1, 2
