-- In most locales only an index of this kind finds the beginning of a text.
drop index account_by_name;
create index account_by_name on account (name_key varchar_pattern_ops);
create index account_by_email on account (email_key varchar_pattern_ops);
