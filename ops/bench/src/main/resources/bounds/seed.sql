\set u random(1, 10000)
\set r random(1, 9000000000000)
select id, "isEnabled", "defaultTokenGrant" from bench.app where "apiKey" = 'k1';
select * from bench.app_user where "appId" = 'a1' and "externalId" = 'u' || :u;
select id, status from bench.job where "appId" = 'a1' and "appUserId" = 'u' || :u and "inputPayload" #> '{idempotency_key}' = to_jsonb('i' || :r) limit 1;
select id, "tokenCost" from bench.ai_model where (name = 'm1' or id = 'm1') and "isEnabled" limit 1;
insert into bench.job (id, "appId", "appUserId", "aiModelId", status, "inputPayload", "tokenCost", priority) values ('j' || :r, 'a1', 'u' || :u, 'm1', 'QUEUED', jsonb_build_object('prompt', 'x', 'idempotency_key', 'i' || :r), 1, 10) returning *;
select * from bench.token_ledger where "idempotencyKey" = 'reserve_j' || :r;
begin;
select "tokenBalance" as bal from bench.app_user where id = 'u' || :u \gset
update bench.app_user set "tokenBalance" = :bal - 1, "updatedAt" = now() where id = 'u' || :u returning *;
insert into bench.token_ledger (id, "appUserId", amount, "balanceAfter", type, description, "jobId", "idempotencyKey") values ('t' || :r, 'u' || :u, -1, :bal - 1, 'GENERATION_DEBIT', 'g', 'j' || :r, 'reserve_j' || :r) returning *;
commit;
update bench.job set "tokensCharged" = true, "updatedAt" = now() where id = 'j' || :r returning *;
