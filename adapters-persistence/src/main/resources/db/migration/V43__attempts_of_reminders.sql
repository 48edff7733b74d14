-- An attempt goes with its reminder, as its delivery does. The index by reminder serves queries and the deletion alike, and an attempt is
-- written with one index less.
alter table delivery_attempt add constraint delivery_attempt_reminder
  foreign key (reminder_id) references reminder (id) on delete cascade;
alter table delivery_attempt drop constraint delivery_attempt_delivery;
drop index delivery_attempt_by_delivery;
