select case :unit::text
           when 'tool' then tool_slug
           when 'source' then source
           when 'tenant' then tenant
           else to_char(date_trunc(:unit::text, created_at at time zone 'UTC'), 'YYYY-MM-DD')
       end as key,
       count(*) as tasks,
       count(*) filter (where status = 'SUCCEEDED') as succeeded,
       count(*) filter (where status = 'FAILED') as failed,
       count(*) filter (where status = 'CANCELLED') as cancelled,
       count(distinct owner_key) as owners,
       sum(captured)::bigint as "creditsCaptured"
  from analytics.tasks
 where not is_test and created_at >= :from and created_at < :to
 group by 1
 order by 1
