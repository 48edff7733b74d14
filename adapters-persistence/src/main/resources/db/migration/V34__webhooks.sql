-- The addresses of owners' systems, to which events are posted. Their secrets are derived, not stored.
create table webhook_endpoint (
  id             uuid                        primary key,
  owner_id       uuid                        not null,
  url            varchar(2100)               not null,
  -- The names of the events, separated by spaces.
  events         varchar(200)                not null,
  secret_version integer                     not null,
  rotated_at     timestamp(6) with time zone,
  created_at     timestamp(6) with time zone not null,
  disabled_at    timestamp(6) with time zone,
  -- A deleted endpoint is kept until its open messages have ended.
  deleted_at     timestamp(6) with time zone,
  constraint webhook_endpoint_owner foreign key (owner_id) references account (id) on delete cascade
);
create index webhook_endpoint_of_owner on webhook_endpoint (owner_id);

-- Whether the owner has endpoints: known with the lock of the owner, so that a booking needs no query.
alter table account add column listens boolean default false not null;

-- One row for each event and endpoint, written in the transaction of the event.
create table webhook_message (
  id              uuid                        primary key,
  endpoint_id     uuid                        not null,
  event_id        uuid                        not null,
  event_type      varchar(32)                 not null,
  occurred_at     timestamp(6) with time zone not null,
  body            varchar(40000)              not null,
  -- The delivery of a reminder that depends on this message. The reminder may be gone.
  reminder_id     uuid,
  reminder_round  integer,
  -- Raised by each replay.
  round_number    integer                     not null,
  state           varchar(16)                 not null,
  attempts        integer                     not null,
  next_attempt_at timestamp(6) with time zone not null,
  sent_at         timestamp(6) with time zone,
  -- Each claim raises the fence; holder and lease are null while nobody holds a claim.
  fence           bigint                      not null,
  holder          varchar(200),
  lease_until     timestamp(6) with time zone,
  constraint webhook_message_endpoint foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade,
  constraint webhook_message_state check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'SKIPPED'))
);
create index webhook_message_waiting on webhook_message (state, next_attempt_at);
create index webhook_message_leased on webhook_message (lease_until);
create index webhook_message_of_endpoint on webhook_message (endpoint_id, occurred_at);
create index webhook_message_by_time on webhook_message (occurred_at);
create index webhook_message_of_reminder on webhook_message (reminder_id);

create table webhook_attempt (
  message_id     uuid                        not null,
  round_number   integer                     not null,
  attempt_number integer                     not null,
  ended_at       timestamp(6) with time zone not null,
  answer         varchar(200)                not null,
  constraint webhook_attempt_once primary key (message_id, round_number, attempt_number),
  constraint webhook_attempt_message foreign key (message_id) references webhook_message (id) on delete cascade
);

-- The secret key of an installation whose administrator set none: one row, filled when the key is first needed.
create table stored_secret (
  id           integer      primary key,
  value_base64 varchar(100),
  constraint stored_secret_alone check (id = 1)
);
insert into stored_secret (id) values (1);
