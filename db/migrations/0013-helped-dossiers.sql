-- Who follows the teams counts the filings with help alone, which are few among all.
create index dossiers_helped on dossiers (office_id, help_unit_code, submitted_at) include (channel, supplement_requested_at) where help_unit_code is not null;
