-- What remains of calls whose records are no longer kept. Their day is the owner's, in the zone of the time of summing up.
-- The 95th percentile is that of all calls of the day and operation, by whatever key, and so alike in each key's row.
create table usage_total (
  owner_id     uuid        not null,
  called_on    date        not null,
  api_key_id   uuid        not null,
  operation    varchar(32) not null,
  calls        bigint      not null,
  errors       bigint      not null,
  total_millis bigint      not null,
  p95_millis   bigint      not null,
  constraint usage_total_key primary key (owner_id, called_on, api_key_id, operation),
  constraint usage_total_owner foreign key (owner_id) references account (id) on delete cascade
);

-- Finds what is old without reading what is young.
create index usage_record_by_age on usage_record (called_at, owner_id);
