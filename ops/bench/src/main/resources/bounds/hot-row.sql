update bench.balance set balance = balance - 1 where id = 1;
