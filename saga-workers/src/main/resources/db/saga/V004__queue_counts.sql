-- For operators: how much work of each kind there is. Kinds are the types of steps, and the timers.
create view queue_count_v as
select type as name,
       count(*) filter (where not reported and state = 'PLANNED' and next_action_at <= now()
                          and (lease_until is null or lease_until < now())) as waiting,
       count(*) filter (where not reported
                          and (state in ('SENDING', 'ACCEPTED', 'RUNNING', 'UNKNOWN')
                               or state = 'PLANNED' and lease_until >= now())) as active,
       count(*) filter (where not reported and state = 'PLANNED' and next_action_at > now()
                          and (lease_until is null or lease_until < now())) as delayed,
       count(*) filter (where state = 'FAILED' and ended_at > now() - interval '24 hours') as failed
  from provider_attempt
 where not reported or ended_at > now() - interval '24 hours'
 group by type
union all
select 'timers',
       count(*) filter (where not picked and execution_time <= now()),
       count(*) filter (where picked),
       count(*) filter (where not picked and execution_time > now()),
       count(*) filter (where consecutive_failures > 0)
  from scheduled_tasks;
