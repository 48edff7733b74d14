-- Lengths are upper bounds in UTF-16 units, by which H2 counts; the domain decides what is too long.

create table account (
  id             uuid                        primary key,
  email          varchar(508)                not null,
  email_key      varchar(1016)               not null,
  name           varchar(200)                not null,
  time_zone      varchar(64)                 not null,
  language       varchar(35)                 not null,
  password_hash  varchar(500)                not null,
  password_since timestamp(6) with time zone not null,
  confirmed_at   timestamp(6) with time zone,
  mail_wanted    boolean                     not null,
  is_operator    boolean                     not null,
  is_locked      boolean                     not null,
  registered_at  timestamp(6) with time zone not null,
  version        bigint                      not null,
  constraint account_email unique (email_key)
);

-- The subject is a hash: it holds addresses of clients, and whatever they typed.
create table account_try (
  id       uuid                        primary key,
  kind     varchar(16)                 not null,
  subject  varchar(64)                 not null,
  tried_at timestamp(6) with time zone not null
);
create index account_try_subject on account_try (subject, kind, tried_at);
create index account_try_age on account_try (tried_at);

create table one_time_link (
  token_hash varchar(64)                 primary key,
  account_id uuid                        not null,
  purpose    varchar(32)                 not null,
  expires_at timestamp(6) with time zone not null,
  constraint one_time_link_account foreign key (account_id) references account (id) on delete cascade
);
create index one_time_link_by_account on one_time_link (account_id, purpose);
