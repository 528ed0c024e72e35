-- Owners who submitted a task, week by week
select date_trunc('week', created_at, 'UTC') as week,
       count(distinct owner_key) as owners,
       count(*) as tasks
  from analytics.tasks
 where not is_test
 group by week
 order by week desc;
