create table appointment (
  id            uuid                        primary key,
  owner_id      uuid                        not null,
  title         varchar(400)                not null,
  notes         varchar(4000),
  -- Title and notes in lower case as Java makes it, whatever the locale of the database.
  search_text   varchar(9000)               not null,
  starts_at     timestamp(6) with time zone not null,
  ends_at       timestamp(6) with time zone not null,
  time_zone     varchar(64)                 not null,
  api_key_id    uuid,
  external_id   varchar(200),
  status        varchar(16)                 not null,
  cancel_reason varchar(1000),
  revision      integer                     not null,
  created_at    timestamp(6) with time zone not null,
  updated_at    timestamp(6) with time zone not null,
  version       bigint                      not null,
  constraint appointment_owner foreign key (owner_id) references account (id) on delete cascade,
  constraint appointment_api_key foreign key (api_key_id) references api_key (id),
  constraint appointment_lasts_an_hour check (ends_at = starts_at + interval '1' hour),
  constraint appointment_status check (status in ('PENDING', 'CONFIRMED', 'CANCELED'))
);
create index appointment_by_start on appointment (owner_id, starts_at, id);
create index appointment_by_age on appointment (owner_id, id);
create index appointment_by_external_id on appointment (owner_id, external_id);
