select provider,
       count(*) as steps,
       count(*) filter (where status = 'SUCCEEDED') as succeeded,
       count(*) filter (where status = 'FAILED') as failed,
       percentile_disc(0.5) within group (order by worked_ms) as "medianWorkedMs"
  from analytics.task_steps
 where requested_at >= :from and requested_at < :to
 group by provider
 order by steps desc, provider
