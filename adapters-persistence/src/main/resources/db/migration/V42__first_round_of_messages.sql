-- What the first round of a replayed message came to. The delivery of a reminder depends on the first rounds of its messages, and on no replay.
alter table webhook_message add column first_state    varchar(16);
alter table webhook_message add column first_attempts integer;
alter table webhook_message add column first_sent_at  timestamp(6) with time zone;
