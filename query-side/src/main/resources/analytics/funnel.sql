-- How far those came who opened an account in this span of time.
with people as (select owner from analytics.accounts where opened_at >= :from and opened_at < :to),
     work as (select owner, count(*) as tasks, count(*) filter (where status = 'succeeded') as succeeded
                from analytics.tasks where tenant = 'platform' group by owner),
     paid as (select distinct owner from analytics.credit_movements where type = 'PURCHASE')
select stage, count, round(100.0 * count / nullif(max(count) over (), 0), 1)::double precision as percent
  from (select 1 as place, 'registered' as stage, count(*) as count from people
        union all
        select 2, 'first_task', count(*) from people join work using (owner)
        union all
        select 3, 'first_result', count(*) from people join work using (owner) where succeeded > 0
        union all
        select 4, 'second_task', count(*) from people join work using (owner) where tasks > 1
        union all
        select 5, 'first_purchase', count(*) from people join paid using (owner)) stages
 order by place
