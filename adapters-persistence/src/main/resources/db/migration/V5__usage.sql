-- Without foreign keys: records are written in batches behind the answers, and one of an owner who just left must not
-- keep the others of its batch from being written.
create table usage_record (
  id          uuid                        primary key,
  owner_id    uuid                        not null,
  api_key_id  uuid                        not null,
  operation   varchar(32)                 not null,
  called_at   timestamp(6) with time zone not null,
  status      integer                     not null,
  took_millis bigint                      not null
);
create index usage_record_by_owner on usage_record (owner_id, called_at);
