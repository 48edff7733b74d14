-- The reminders with which the owner's form for a new appointment begins.
create table default_reminder (
  owner_id       uuid    not null,
  minutes_before integer not null,
  constraint default_reminder_key primary key (owner_id, minutes_before),
  constraint default_reminder_owner foreign key (owner_id) references account (id) on delete cascade,
  constraint default_reminder_minutes check (minutes_before between 0 and 40320)
);
