-- Tells servers, which remember partners, whose account or keys were changed. A row is of use for minutes only. It refers to no account,
-- because deleting an account is a change, too.
create table owner_change (
  id         uuid                        primary key,
  owner_id   uuid                        not null,
  changed_at timestamp(6) with time zone not null
);
create index owner_change_by_time on owner_change (changed_at);
