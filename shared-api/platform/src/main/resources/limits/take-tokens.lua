-- Takes one token of every bucket, or none of any, at once and by the clock of Redis.
-- A bucket is the moment at which it is full again (GCRA): one that is full need not be kept, so it expires then.
-- KEYS: the buckets. ARGV: for each, how many tokens it holds, and in how many microseconds as many come back.
-- Gives: microseconds to wait (0: taken), then for each bucket the tokens left and the microseconds until it is full.
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local wait = 0
local full = {}
for i, key in ipairs(KEYS) do
  local most, window = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  -- no later than an empty bucket: limits may have changed, and clocks been set back
  full[i] = math.min(math.max(tonumber(redis.call('GET', key) or now), now), now + window)
  wait = math.max(wait, full[i] + window / most - now - window)
end
local answer = {math.ceil(wait)}
for i, key in ipairs(KEYS) do
  local most, window = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  if wait <= 0 then
    full[i] = math.floor(full[i] + window / most)
    redis.call('SET', key, string.format('%.0f', full[i]), 'PX', math.ceil((full[i] - now) / 1000) + 1)
  end
  answer[2 * i] = math.floor((now + window - full[i]) * most / window)
  answer[2 * i + 1] = full[i] - now
end
return answer
