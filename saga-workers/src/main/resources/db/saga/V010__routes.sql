-- Which of a step's routes an attempt takes, and who goes first. Among the steps of an app the lower priority goes first,
-- and an app is one party however many users it has: it cannot crowd out others.

alter table provider_attempt
    add column route_no       integer not null default 0,
    add column provider_model text,
    add column priority       integer not null default 10,
    add column party          text    not null
        generated always as (case when tenant = 'platform' then subject else '' end) stored;

create or replace view waiting_v as
select waiting.attempt_id,
       waiting.task_id,
       waiting.step_id,
       waiting.type,
       waiting.provider,
       waiting.planned_at,
       coalesce(running.steps, 0)
           + row_number() over (partition by waiting.tenant, waiting.party
                                    order by waiting.priority, waiting.planned_at, waiting.attempt_id) as turn
  from provider_attempt waiting
  left join (select tenant, party, count(*) as steps
               from provider_attempt
              where not reported
                and (state in ('SENDING', 'ACCEPTED', 'RUNNING', 'UNKNOWN')
                     or state = 'PLANNED' and lease_until >= now())
              group by tenant, party) running
         on running.tenant = waiting.tenant and running.party = waiting.party
 where waiting.state = 'PLANNED'
   and not waiting.reported
   and (waiting.lease_until is null or waiting.lease_until < now());

create or replace view attempt_v as
select attempt_id,
       task_id,
       step_id,
       step_no,
       round,
       attempt_no,
       type,
       provider,
       provider_task_id,
       state,
       planned_at,
       started_at,
       ended_at,
       deadline_at,
       cost_micros,
       failure_cause,
       detail,
       provider_model
  from provider_attempt;
