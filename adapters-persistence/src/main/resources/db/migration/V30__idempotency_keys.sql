-- The idempotency keys of submissions. Without foreign keys: a key is claimed before its appointment is stored, and must not wait for the
-- lock of the owner's row. The account deletes these rows too.
create table idempotency_key (
  -- The first of an API key and its rotated successors.
  api_key_id  uuid                        not null,
  key_value   varchar(128)                not null,
  owner_id    uuid                        not null,
  -- The request that has the key.
  claim_id    uuid                        not null,
  body_sha256 varchar(64)                 not null,
  claimed_at  timestamp(6) with time zone not null,
  -- The kept response; null while the request is running.
  location    varchar(4000),
  response    varchar(1000000),
  constraint idempotency_key_key primary key (api_key_id, key_value)
);
create index idempotency_key_by_owner on idempotency_key (owner_id);
create index idempotency_key_by_age on idempotency_key (claimed_at);
