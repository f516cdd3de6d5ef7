-- A one-time code is waited for in front of a screen: it goes out before everything else that is queued.
drop index notices_queued;
create index notices_queued on notices ((kind <> 'phoneCode'), next_try_at) where state = 'queued';
