-- Days from sign-up to the first purchase
select floor(extract(epoch from first_purchase_at - opened_at) / 86400) as days, count(*) as accounts
  from analytics.accounts
 where first_purchase_at is not null
 group by days
 order by days;
