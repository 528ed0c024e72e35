-- Credits that were given, by source, and what is left of them
select source, sum(amount) as given, sum(remaining) as remaining
  from analytics.credit_lots
 group by source
 order by given desc;
