-- AI models and their routes, as admins defined them; and jobs, which are tasks of models instead of tools.

create table ai_model (
    model_id   text        primary key,
    name       text        not null,
    definition text        not null, -- as the log has it
    removed    boolean     not null,
    defined_at timestamptz not null,
    changed_at timestamptz not null,
    version    bigint      not null
);

create index ai_model_by_name on ai_model (name) where not removed;

create table ai_model_route (
    route_id text    primary key,
    model_id text    not null,
    route    text    not null, -- as the log has it
    removed  boolean not null,
    version  bigint  not null
);

create index ai_model_route_of_model on ai_model_route (model_id) where not removed;

alter table task
    alter column tool_id drop not null;

create index task_of_app on task (tenant, created_at desc, task_id desc) where tenant <> 'platform';

alter table task_step
    add column made_by text; -- the provider whose call made something

-- For whoever tells how long a new step will take: the middle of the latest calls that made something, and how many steps
-- are dispatched.
create view step_pace_v as
select type,
       (percentile_cont(0.5) within group (order by worked_ms))::bigint as median_ms
  from (select type, worked_ms, row_number() over (partition by type order by worked_at desc) as newest
          from task_step
         where worked_ms is not null) latest
 where newest <= 50
 group by type;

create view step_load_v as
select type,
       count(*) as at_work
  from task_step
 where status = 'RUNNING'
 group by type;
