-- How many calls all servers together counted of an owner in the owner's latest minute with calls; the next one takes its place.
create table call_count (
  owner_id     uuid                        primary key,
  minute_start timestamp(6) with time zone not null,
  calls        bigint                      not null,
  constraint call_count_owner foreign key (owner_id) references account (id) on delete cascade
);
