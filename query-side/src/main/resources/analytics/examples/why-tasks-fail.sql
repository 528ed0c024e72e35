-- Why tasks fail, by tool
select tool_slug, failure_cause, count(*) as tasks
  from analytics.tasks
 where status = 'FAILED' and not is_test
 group by tool_slug, failure_cause
 order by tasks desc;
