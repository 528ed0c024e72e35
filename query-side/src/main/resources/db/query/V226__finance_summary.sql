-- What happened to lots within a span of time, for the summary of finance.
create index credit_portion_in_time on credit_portion (recorded_at);

create or replace view task_work_v as
select task_id, source, tool_id, tool_slug, status, hold_id, price, failure_cause, created_at, started_at, ended_at, tenant
  from task;
