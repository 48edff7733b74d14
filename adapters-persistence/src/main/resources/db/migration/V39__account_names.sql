-- Operators search accounts by the beginning of the address or the name. The key is the name in lower case, as Java makes it.
alter table account add column name_key varchar(400) default '' not null;
update account set name_key = lower(name);
create index account_by_name on account (name_key);
