-- The secret address at which other programs read an owner's calendar: one for each owner, until it is revoked.
create table calendar_feed (
  owner_id   uuid                        primary key,
  -- The SHA-256 of the secret. Every request to a feed looks here, so that a deleted row ends the feed on every server.
  token_hash varchar(64)                 not null,
  created_at timestamp(6) with time zone not null,
  constraint calendar_feed_owner foreign key (owner_id) references account (id) on delete cascade,
  constraint calendar_feed_token unique (token_hash)
);
