-- How often all owners together called the API, by day in UTC. It grows by a handful of rows a day, and names no owner.
create table daily_call (
  called_on date        not null,
  operation varchar(32) not null,
  calls     bigint      not null,
  errors    bigint      not null,
  constraint daily_call_key primary key (called_on, operation)
);

-- A server locks this row before it inserts the first calls of a day.
create table daily_call_lock (
  id integer primary key
);
insert into daily_call_lock (id) values (1);
