-- What each tool did, and how fast.
select tool, count(*) as tasks, count(*) filter (where status = 'succeeded') as succeeded,
       count(*) filter (where status = 'failed') as failed, count(*) filter (where status = 'cancelled') as cancelled,
       round((percentile_cont(0.5) within group (order by total_seconds)
           filter (where status = 'succeeded'))::numeric, 2)::double precision as median_seconds,
       round((percentile_cont(0.95) within group (order by total_seconds)
           filter (where status = 'succeeded'))::numeric, 2)::double precision as p95_seconds,
       sum(spent)::bigint as credits_spent
  from analytics.tasks
 where created_at >= :from and created_at < :to and not test
 group by tool
 order by tasks desc, tool
