with person as (
    select first_task_at, first_success_at, first_purchase_at
      from analytics.accounts
     where opened_at >= :from and opened_at < :to
),
reached as (
    select count(*) as registered,
           count(first_task_at) as first_task,
           count(first_success_at) as first_success,
           count(first_purchase_at) as first_purchase
      from person
)
select stage, accounts, round(accounts::numeric / nullif(registered, 0), 4) as share
  from reached
 cross join lateral (values (1, 'REGISTERED', registered),
                            (2, 'FIRST_TASK', first_task),
                            (3, 'FIRST_SUCCESS', first_success),
                            (4, 'FIRST_PURCHASE', first_purchase)) as step (number, stage, accounts)
 order by number
