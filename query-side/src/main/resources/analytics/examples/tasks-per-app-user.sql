-- Users of tenant apps with most tasks, and how many succeeded
select tenant,
       owner_key,
       count(*) as tasks,
       count(*) filter (where status = 'SUCCEEDED') as succeeded
  from analytics.tasks
 where tenant <> 'platform' and not is_test
 group by tenant, owner_key
 order by tasks desc
 limit 100;
