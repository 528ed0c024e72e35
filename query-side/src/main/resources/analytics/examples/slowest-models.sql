-- How long models take: half of the steps, and nineteen of twenty
select provider,
       model,
       count(*) as steps,
       percentile_disc(0.5) within group (order by worked_ms) as median_ms,
       percentile_disc(0.95) within group (order by worked_ms) as p95_ms
  from analytics.task_steps
 where worked_ms is not null
 group by provider, model
 order by p95_ms desc;
