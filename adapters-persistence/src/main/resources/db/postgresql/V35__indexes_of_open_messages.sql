-- Few messages are open at a time: only these are in the indexes that find what to send.
drop index webhook_message_waiting;
create index webhook_message_waiting on webhook_message (next_attempt_at) where state = 'WAITING' and lease_until is null;

drop index webhook_message_leased;
create index webhook_message_leased on webhook_message (lease_until) where lease_until is not null;

drop index webhook_message_of_reminder;
create index webhook_message_of_reminder on webhook_message (reminder_id) where reminder_id is not null;
