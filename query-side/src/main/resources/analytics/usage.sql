-- Who used what: owners, tasks and credits by tool and tenant, in each day, week or month.
select to_char(date_trunc(:unit, created_at at time zone 'UTC'), 'YYYY-MM-DD') as period, tenant, tool,
       count(distinct owner) as owners, count(*) as tasks, sum(spent)::bigint as credits_spent
  from analytics.tasks
 where created_at >= :from and created_at < :to and not test
 group by 1, 2, 3
 order by 1, 2, 3
