-- What a ward has said that a title of its own lists means ('Bí thư chi bộ'), so that the next list is understood without being asked again.
create table position_words (
  office_id int not null,
  level text not null,
  -- Without marks and capitals: basics/rules/text.ts, fold.
  words text not null,
  position_code text not null,
  officer_id uuid not null,
  said_at timestamptz not null,
  primary key (office_id, level, words),
  constraint position_words_position foreign key (level, position_code) references team_positions (level, code)
);

-- Help by somebody who had left the team is doubted by the system, beside what citizen and ward say.
alter table help_acts drop constraint help_acts_kind;
alter table help_acts add constraint help_acts_kind check (kind in ('confirmed', 'refused', 'denied', 'leftTeam'));
