-- H2 makes an index of the one column of each foreign key, and takes the first of those that seem equally good: with it, all that an
-- owner ever had was read to find a day of it. Made anew, it comes after those that know the time, too.
alter table appointment drop constraint appointment_owner;
alter table appointment add constraint appointment_owner foreign key (owner_id) references account (id) on delete cascade;
alter table reminder drop constraint reminder_owner;
alter table reminder add constraint reminder_owner foreign key (owner_id) references account (id) on delete cascade;
