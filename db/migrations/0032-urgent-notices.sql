-- A one-time code is waited for in front of a screen: it goes out before everything else that is queued. Outreach to many goes after what tells one person of
-- his dossier, and in its quiet hours is not looked at.
drop index notices_queued;
create index notices_queued on notices ((case kind when 'phoneCode' then 0 when 'outreachMessage' then 2 else 1 end), next_try_at) where state = 'queued';
