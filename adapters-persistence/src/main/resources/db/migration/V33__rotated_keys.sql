-- Rotation replaces a key by a successor. The grace period of the replaced key is its expiry, so that servers of the version before end it too.
-- The first of the keys that replaced each other; null in that key itself. Without a foreign key: keys are deleted only with their account,
-- all at once.
alter table api_key add column original_id uuid;
alter table api_key add column replaced_at timestamp(6) with time zone;
