-- Khách đến không hẹn noted by a member at the machine of a post: what became of it, when it happened as the machine says, and who noted it.
-- They stay rows of appointments, so that the ward counts them where it always has; a name is there only when it was typed, and is blanked with the others.
alter table appointments
  add column outcome text,
  add column happened_at timestamptz,
  -- The member; null where the ward noted it.
  add column noted_by uuid,
  add column noted_by_name text,
  add constraint appointments_outcome check (outcome in ('helped', 'sentToWard', 'comesBack')),
  add constraint appointments_noted check (kind = 'walkIn' or (outcome is null and happened_at is null and noted_by is null and noted_by_name is null)),
  add constraint appointments_noted_by check (noted_by is null or (outcome is not null and happened_at is not null and noted_by_name is not null));
