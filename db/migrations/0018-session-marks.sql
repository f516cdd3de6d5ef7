-- What a session's test asks for stands with the session, as its minutes do: a course made harder later takes from nobody what he has passed. Sessions
-- that stand already are given what their course asks for today. The course may be of the office above, so it is found by its id alone.
alter table training_sessions add column lesson_codes text[];
alter table training_sessions add column pass_percent int;
alter table training_sessions add column test_days int;

update training_sessions s set lesson_codes = c.lesson_codes, pass_percent = c.pass_percent, test_days = c.test_days from training_courses c where c.id = s.course_id;

alter table training_sessions alter column lesson_codes set not null;
alter table training_sessions alter column pass_percent set not null;
alter table training_sessions alter column test_days set not null;
alter table training_sessions add constraint training_sessions_marks check (pass_percent between 1 and 100 and test_days between 0 and 365);
