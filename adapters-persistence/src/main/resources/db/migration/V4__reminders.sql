create table reminder (
  id             uuid                        primary key,
  appointment_id uuid                        not null,
  owner_id       uuid                        not null,
  minutes_before integer                     not null,
  due_at         timestamp(6) with time zone not null,
  round_number   integer                     not null,
  status         varchar(16)                 not null,
  sent_at        timestamp(6) with time zone,
  skip_reason    varchar(16),
  -- From when on its owner is to see what came of it: its first success, or the due time of one that failed or was missed.
  noticed_at     timestamp(6) with time zone,
  -- The last round that has deliveries.
  planned_round  integer                     not null,
  -- When deliveries of the present round are to be planned: the due time; null when nothing is to be planned.
  plan_at        timestamp(6) with time zone,
  version        bigint                      not null,
  constraint reminder_appointment foreign key (appointment_id) references appointment (id) on delete cascade,
  constraint reminder_owner foreign key (owner_id) references account (id) on delete cascade,
  constraint reminder_once unique (appointment_id, minutes_before),
  constraint reminder_minutes check (minutes_before between 0 and 40320),
  constraint reminder_status check (status in ('SCHEDULED', 'SENT', 'SKIPPED', 'FAILED'))
);
create index reminder_to_plan on reminder (plan_at);
create index reminder_noticed on reminder (owner_id, noticed_at);

create table delivery (
  -- reminder, round and channel in one
  id              varchar(64)                 primary key,
  reminder_id     uuid                        not null,
  round_number    integer                     not null,
  channel         varchar(16)                 not null,
  state           varchar(16)                 not null,
  attempts        integer                     not null,
  next_attempt_at timestamp(6) with time zone not null,
  sent_at         timestamp(6) with time zone,
  -- Each claim raises the fence; holder and lease are null while nobody holds a claim.
  fence           bigint                      not null,
  holder          varchar(200),
  lease_until     timestamp(6) with time zone,
  constraint delivery_reminder foreign key (reminder_id) references reminder (id) on delete cascade,
  constraint delivery_state check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'SKIPPED'))
);
create index delivery_by_reminder on delivery (reminder_id);
create index delivery_waiting on delivery (channel, state, next_attempt_at);
create index delivery_leased on delivery (channel, lease_until);
create index delivery_held on delivery (holder);

create table delivery_attempt (
  -- the delivery and the attempt's number in one
  id             varchar(80)                 primary key,
  delivery_id    varchar(64)                 not null,
  reminder_id    uuid                        not null,
  round_number   integer                     not null,
  channel        varchar(16)                 not null,
  attempt_number integer                     not null,
  answered_at    timestamp(6) with time zone not null,
  answer         varchar(1000)               not null,
  constraint delivery_attempt_delivery foreign key (delivery_id) references delivery (id) on delete cascade
);
create index delivery_attempt_by_delivery on delivery_attempt (delivery_id);
create index delivery_attempt_by_reminder on delivery_attempt (reminder_id);

create table notification_seen (
  owner_id   uuid                        primary key,
  seen_until timestamp(6) with time zone not null,
  version    bigint                      not null,
  constraint notification_seen_owner foreign key (owner_id) references account (id) on delete cascade
);
