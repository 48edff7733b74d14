-- The history of appointments. The creation of an appointment is not repeated here: the appointment's own row has its
-- time and its key, also for appointments that are older than this table.
create table appointment_change (
  -- appointment and revision in one
  id             varchar(64)                 primary key,
  appointment_id uuid                        not null,
  owner_id       uuid                        not null,
  -- The revision of the appointment that the change led to.
  revision       integer                     not null,
  kind           varchar(16)                 not null,
  -- The key of the partner that made the change; null for the owner. Without a foreign key, like usage: a key is deleted
  -- only with its account, and the account deletes this row too.
  api_key_id     uuid,
  moved_from     timestamp(6) with time zone,
  moved_to       timestamp(6) with time zone,
  changed_at     timestamp(6) with time zone not null,
  -- When the owner was notified of it: set when a partner canceled or moved the appointment.
  noticed_at     timestamp(6) with time zone,
  constraint appointment_change_appointment foreign key (appointment_id) references appointment (id) on delete cascade,
  constraint appointment_change_owner foreign key (owner_id) references account (id) on delete cascade,
  constraint appointment_change_kind check (kind in ('CONFIRMED', 'MOVED', 'CANCELED', 'EDITED'))
);
create index appointment_change_by_appointment on appointment_change (appointment_id, revision);
create index appointment_change_noticed on appointment_change (owner_id, noticed_at);
