-- The provider desk: one row per call of a provider (reliability.md 3). Written by saga-workers alone; what others may
-- read are the views attempt_v and queue_v.

create table provider_attempt (
    attempt_id       text        primary key,
    task_id          text        not null,
    step_id          text        not null,
    step_no          integer     not null,
    round            integer     not null,
    attempt_no       integer     not null,
    tenant           text        not null,
    subject          text        not null,
    type             text        not null,
    provider         text        not null,
    step_order       json        not null, -- the StepRequested event: what is to be made, from what, until when
    trail            json        not null, -- request and trace ids of that event, for the commands that answer it
    state            text        not null check (state in ('PLANNED', 'SENDING', 'ACCEPTED', 'RUNNING', 'SUCCEEDED',
                                                           'FAILED', 'CANCELLED', 'NOT_SENT', 'UNKNOWN')),
    provider_task_id text,
    lease_owner      text,
    lease_until      timestamptz,
    fence            bigint      not null default 0, -- grows with every claim; a late writer's number is too small
    next_action_at   timestamptz not null,           -- when somebody must look at the row, while it is not reported
    deadline_at      timestamptz not null,
    planned_at       timestamptz not null default now(),
    started_at       timestamptz,
    ended_at         timestamptz,
    looks            integer     not null default 0, -- how often its provider was asked how it stands
    outputs          json        not null default '[]',
    cost_micros      bigint      not null default 0,
    retryable        boolean     not null default false,
    failure_cause    text,
    detail           text,
    task_ended       boolean     not null default false, -- no further attempt may follow
    reported         boolean     not null default false, -- its task knows: the desk is done with it
    unique (step_id, round, attempt_no),
    unique (provider, provider_task_id)
);

create index provider_attempt_due on provider_attempt (next_action_at) where not reported;
create index provider_attempt_task on provider_attempt (task_id);

-- Who is served next: everyone's first waiting step, then everyone's second, and so on; running ones count.
create view waiting_v as
select waiting.attempt_id,
       waiting.task_id,
       waiting.step_id,
       waiting.type,
       waiting.provider,
       waiting.planned_at,
       coalesce(running.steps, 0)
           + row_number() over (partition by waiting.tenant, waiting.subject
                                    order by waiting.planned_at, waiting.attempt_id) as turn
  from provider_attempt waiting
  left join (select tenant, subject, count(*) as steps
               from provider_attempt
              where not reported
                and (state in ('SENDING', 'ACCEPTED', 'RUNNING', 'UNKNOWN')
                     or state = 'PLANNED' and lease_until >= now())
              group by tenant, subject) running
         on running.tenant = waiting.tenant and running.subject = waiting.subject
 where waiting.state = 'PLANNED'
   and not waiting.reported
   and (waiting.lease_until is null or waiting.lease_until < now());

create view queue_v as
select task_id,
       step_id,
       row_number() over (partition by type order by turn, planned_at, attempt_id) as position,
       planned_at as waiting_since,
       type
  from waiting_v;

create view attempt_v as
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
       detail
  from provider_attempt;

-- Timers: db-scheduler's table.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
