-- Most changes are the owner's own: they have no place in the index of notifications.
drop index appointment_change_noticed;
create index appointment_change_noticed on appointment_change (owner_id, noticed_at) where noticed_at is not null;
