-- Each request of wrk holds one credit of some ledger, under an id of its own.
local threads = 0

function setup(thread)
   thread:set("number", threads)
   threads = threads + 1
end

function init(args)
   run = args[1]
   ledgers = {}
   for line in io.lines(args[2]) do ledgers[#ledgers + 1] = line end
   asked = 0
   math.randomseed(os.time() + number)
end

function request()
   asked = asked + 1
   local id = string.format("%s%02x%06x", run, number, asked)
   local body = string.format('{"ledgerId":"%s","holdId":"hld_%s","taskId":"tsk_%s","amount":1}',
      ledgers[math.random(#ledgers)], id, id)
   return wrk.format("POST", "/api/bench/holds", nil, body)
end

function done(summary, latency, requests)
   local errors = summary.errors
   local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
   print(string.format("RESULT %d %d %d %d %d", summary.requests - errors.status, failed, summary.duration,
      latency:percentile(50), latency:percentile(99)))
end
