-- What happened in each day, week or month.
select to_char(period, 'YYYY-MM-DD') as period,
       sum(accounts)::bigint as new_accounts, sum(tasks)::bigint as tasks, sum(succeeded)::bigint as succeeded,
       sum(failed)::bigint as failed,
       round(100.0 * sum(succeeded) / nullif(sum(succeeded) + sum(failed), 0), 1)::double precision as success_percent,
       round((sum(seconds) / nullif(sum(succeeded), 0))::numeric, 2)::double precision as mean_seconds,
       sum(sold)::bigint as credits_sold, sum(spent)::bigint as credits_spent
  from (select date_trunc(:unit, opened_at at time zone 'UTC') as period,
               1 as accounts, 0 as tasks, 0 as succeeded, 0 as failed, 0 as seconds, 0 as sold, 0 as spent
          from analytics.accounts where opened_at >= :from and opened_at < :to
        union all
        select date_trunc(:unit, created_at at time zone 'UTC'), 0, 1,
               case status when 'succeeded' then 1 else 0 end, case status when 'failed' then 1 else 0 end,
               case status when 'succeeded' then total_seconds else 0 end, 0, 0
          from analytics.tasks where created_at >= :from and created_at < :to and not test
        union all
        select date_trunc(:unit, at at time zone 'UTC'), 0, 0, 0, 0, 0,
               case type when 'PURCHASE' then amount else 0 end, spent
          from analytics.credit_movements
         where at >= :from and at < :to and type in ('PURCHASE', 'CAPTURE')) figures
 group by period
 order by period
