with work as (
    select tool_id,
           max(tool_slug) as slug,
           count(*) as tasks,
           count(*) filter (where status = 'SUCCEEDED') as succeeded,
           count(*) filter (where status = 'FAILED') as failed,
           count(distinct owner_key) as owners,
           sum(captured)::bigint as captured,
           percentile_disc(0.5) within group (order by duration_ms) filter (where status = 'SUCCEEDED') as median_ms
      from analytics.tasks
     where tool_id is not null and not is_test and created_at >= :from and created_at < :to
     group by tool_id
)
select coalesce(t.slug, w.slug) as tool,
       t.title,
       tasks,
       succeeded,
       failed,
       round(succeeded::numeric / nullif(succeeded + failed, 0), 4) as "successRate",
       owners,
       captured as "creditsCaptured",
       median_ms as "medianDurationMs"
  from work w
  left join analytics.tools t using (tool_id)
 order by tasks desc, tool
