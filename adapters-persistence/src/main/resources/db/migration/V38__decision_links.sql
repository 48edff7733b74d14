-- Mailed links by which owners decide on pending appointments without signing in.
create table decision_link (
  -- The SHA-256 of the token.
  token_hash     varchar(64)                 primary key,
  appointment_id uuid                        not null,
  -- The revision and the start of the appointment that the mail showed.
  revision       integer                     not null,
  starts_at      timestamp(6) with time zone not null,
  issued_at      timestamp(6) with time zone not null,
  constraint decision_link_appointment foreign key (appointment_id) references appointment (id) on delete cascade
);
create index decision_link_by_appointment on decision_link (appointment_id, issued_at);
create index decision_link_by_start on decision_link (starts_at);

-- Whether the owner made the change by such a link, without signing in.
alter table appointment_change add column by_link boolean default false not null;
