-- What is to be done next stays a handful of entries, however many are settled or far ahead.
drop index reminder_to_plan;
create index reminder_to_plan on reminder (plan_at) where plan_at is not null;

drop index delivery_waiting;
create index delivery_waiting on delivery (channel, next_attempt_at) where state = 'WAITING' and lease_until is null;

drop index delivery_leased;
create index delivery_leased on delivery (channel, lease_until) where lease_until is not null;

drop index delivery_held;
create index delivery_held on delivery (holder) where holder is not null;

drop index reminder_noticed;
create index reminder_noticed on reminder (owner_id, noticed_at, id) where noticed_at is not null;
