-- Movements of all ledgers are shown and exported in the order of the log.
create unique index credit_entry_in_log on credit_entry (position, part);
