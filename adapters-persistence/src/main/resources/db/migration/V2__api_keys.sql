create table api_key (
  id           uuid                        primary key,
  owner_id     uuid                        not null,
  public_part  varchar(8)                  not null,
  sha256       varchar(64)                 not null,
  name         varchar(200)                not null,
  scopes       varchar(200)                not null,
  expires_at   timestamp(6) with time zone,
  issued_at    timestamp(6) with time zone not null,
  last_used_at timestamp(6) with time zone,
  revoked_at   timestamp(6) with time zone,
  version      bigint                      not null,
  constraint api_key_public_part unique (public_part),
  constraint api_key_owner foreign key (owner_id) references account (id) on delete cascade
);
create index api_key_by_owner on api_key (owner_id, issued_at);
