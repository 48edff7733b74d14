-- Where owners are signed in. The id is an own random number that stands in the HTTP session, not the secret of its cookie.
-- Every request of a signed-in browser looks here, so that a row that is deleted ends its session on every server.
create table owner_session (
  id             uuid                        primary key,
  account_id     uuid                        not null,
  signed_in_at   timestamp(6) with time zone not null,
  last_used_at   timestamp(6) with time zone not null,
  client_address varchar(64)                 not null,
  user_agent     varchar(200)                not null,
  constraint owner_session_account foreign key (account_id) references account (id) on delete cascade
);
create index owner_session_by_account on owner_session (account_id, last_used_at);
create index owner_session_by_use on owner_session (last_used_at);
create index owner_session_by_sign_in on owner_session (signed_in_at);
create index one_time_link_by_expiry on one_time_link (expires_at);
