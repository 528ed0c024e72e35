-- What other contexts may know of tasks and their steps: what was worked on, by whom, at what price.
create view task_work_v as
select task_id, source, tool_id, tool_slug, status, hold_id, price, failure_cause, created_at, started_at, ended_at
  from task;

create view task_step_work_v as
select step_id, task_id, ordinal, name, type, provider, provider_model, cost, status, requested_at, ended_at
  from task_step;
