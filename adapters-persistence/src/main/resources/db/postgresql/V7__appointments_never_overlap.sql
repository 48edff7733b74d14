-- Behind the owner's lock, so that not even a bug or a foreign hand books an hour twice. The extension is one that the
-- owner of a database may create by itself.
create extension if not exists btree_gist;

alter table appointment
  add constraint appointment_never_overlaps
  exclude using gist (owner_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
  where (status in ('PENDING', 'CONFIRMED'));
