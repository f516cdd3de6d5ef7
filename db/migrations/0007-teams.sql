-- Advisory teams: kinds and positions as data, teams, people, memberships. office_id comes first in every key (docs/decisions/0004): the office of the
-- unit that a team stands under (the ward; for a district's own team the district).

-- Loại tổ. Data, so that the next kind needs no program.
create table team_kinds (
  code text primary key,
  name text not null,
  name_en text not null,
  levels text[] not null,
  duties text[] not null,
  -- By what standing people are in it: `level.position` of team_positions.
  composition text[] not null default '{}',
  valid_from date not null,
  valid_to date,
  source text not null
);

-- Thành phần: by what office or standing somebody is in a team.
create table team_positions (
  level text not null check (level in ('district', 'ward', 'neighbourhood')),
  code text not null,
  place int not null,
  name text not null,
  name_en text not null,
  source text not null,
  primary key (level, code)
);

create table teams (
  office_id int not null,
  id uuid not null,
  kind_code text not null references team_kinds (code),
  level text not null check (level in ('district', 'ward', 'neighbourhood')),
  unit_code text not null,
  name text not null,
  founded_on date,
  founding_document text,
  ended_on date,
  ended_document text,
  -- 'unknown' until somebody has told who is in it: an unknown headcount is not zero.
  roster text not null check (roster in ('known', 'unknown')),
  primary key (office_id, id),
  constraint teams_period check (ended_on is null or founded_on is null or ended_on >= founded_on)
);
create unique index teams_id on teams (id);
create index teams_unit on teams (unit_code);

-- A team of today that goes on with the work of an earlier one.
create table team_links (
  office_id int not null,
  team_id uuid not null,
  continues_team_id uuid not null,
  since date not null,
  primary key (office_id, team_id, continues_team_id),
  constraint team_links_other check (team_id <> continues_team_id)
);

-- One person, however many teams. Phones and numbers are never keys.
create table team_people (
  office_id int not null,
  id uuid not null,
  full_name text not null,
  search_name text not null,
  phone text,
  email text,
  -- Where the person also works at an office.
  officer_id uuid,
  primary key (office_id, id)
);
create unique index team_people_id on team_people (id);
create index team_people_name on team_people (office_id, search_name);

create table memberships (
  office_id int not null,
  id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  position_code text not null,
  -- As the founding document writes it.
  position_title text,
  role text not null check (role in ('leader', 'deputy', 'member')),
  -- Null: not known.
  from_on date,
  -- The last day. Null: still in it.
  until_on date,
  ended_why text,
  -- Whose seat this is.
  replaces uuid,
  -- A seat that nobody shall take: the vacancy that its end opened is closed.
  seat_closed_on date,
  seat_closed_why text,
  primary key (office_id, id),
  constraint memberships_period check (until_on is null or from_on is null or until_on >= from_on),
  constraint memberships_closed check (seat_closed_on is null or until_on is not null)
);
create unique index memberships_id on memberships (id);
create index memberships_team on memberships (office_id, team_id);
create index memberships_person on memberships (person_id);
create unique index memberships_replaces on memberships (office_id, replaces) where replaces is not null;

-- One spreadsheet that was brought in, and whether it was taken back.
create table team_imports (
  office_id int not null,
  id uuid not null,
  unit_code text not null,
  file_name text not null,
  sha256 text not null,
  rows_taken int not null,
  -- Ids of what it made: teams, people, memberships; and teams whose roster it made known.
  made json not null,
  -- Null: at the command line.
  officer_id uuid,
  imported_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (office_id, id)
);
create unique index team_imports_id on team_imports (id);

-- Who changed what of a team, and when: append-only.
create table team_changes (
  office_id int not null,
  id uuid not null,
  team_id uuid not null,
  what text not null,
  -- The membership, person or other team it is about.
  subject_id uuid,
  -- Null: at the command line.
  officer_id uuid,
  -- The decision it stands on, as told.
  document text,
  import_id uuid,
  changed_at timestamptz not null,
  before json,
  after json,
  primary key (office_id, id)
);
create index team_changes_team on team_changes (office_id, team_id, changed_at);
create index team_changes_subject on team_changes (subject_id);

create function refuse_team_change_change() returns trigger language plpgsql as $$
begin
  raise exception 'team_changes is append-only';
end $$;
create trigger team_changes_append_only before update or delete on team_changes for each row execute function refuse_team_change_change();

insert into team_kinds (code, name, name_en, levels, duties, valid_from, valid_to, source) values
  ('advisoryTeam', 'Tổ tư vấn dịch vụ công trực tuyến', 'Advisory team for online public services', '{district,ward,neighbourhood}',
   '{"Tuyên truyền dịch vụ công trực tuyến","Hỗ trợ, hướng dẫn cá nhân, tổ chức nộp hồ sơ trực tuyến","Báo cáo khó khăn, vướng mắc"}',
   '2017-03-24', null, 'Công văn 749/STTTT-CNTT ngày 25/04/2017; Thông báo 192/TB-VP ngày 24/03/2017; Công văn 1520/UBND ngày 15/05/2017 của UBND quận Bình Tân'),
  ('digitalTeam', 'Tổ công nghệ số cộng đồng', 'Community digital team', '{ward,neighbourhood}',
   '{"Tuyên truyền chuyển đổi số đến từng hộ","Hướng dẫn dùng dịch vụ công trực tuyến, thanh toán, kỹ năng số","Báo cáo khó khăn, vướng mắc"}',
   '2022-03-05', null, 'Công văn 793/BTTTT-THH ngày 05/03/2022; TP. Hồ Chí Minh: Công văn 2350/UBND-KT ngày 12/07/2022');

insert into team_positions (level, code, place, name, name_en, source) values
  ('district', 'districtLeader', 1, 'Lãnh đạo Ủy ban nhân dân quận', 'Leader of the district', 'Công văn 1134/UBND ngày 11/04/2017 (thành phần chưa đọc được, cần kiểm tra)'),
  ('district', 'districtOfficer', 2, 'Công chức các phòng chuyên môn', 'Officer of a district department', 'Công văn 1134/UBND ngày 11/04/2017 (thành phần chưa đọc được, cần kiểm tra)'),
  ('ward', 'deputyChair', 1, 'Phó Chủ tịch UBND phường phụ trách cải cách hành chính', 'Deputy chair of the ward in charge of reform', 'Báo cáo 2019, mục II.2'),
  ('ward', 'frontAndOrganisations', 2, 'Ủy ban MTTQVN phường và các tổ chức chính trị - xã hội', 'Fatherland Front and mass organisations of the ward', 'Báo cáo 2019, mục II.2'),
  ('ward', 'civilServant', 3, 'Công chức phường', 'Civil servant of the ward', 'Báo cáo 2019, mục II.2'),
  ('ward', 'nonSpecialised', 4, 'Cán bộ không chuyên trách phường', 'Non-specialised staff of the ward', 'Báo cáo 2019, mục II.2'),
  ('neighbourhood', 'neighbourhoodHead', 1, 'Trưởng, Phó Trưởng khu phố', 'Head or deputy head of the neighbourhood', 'Báo cáo 2019, mục II.2'),
  ('neighbourhood', 'frontCommitteeHead', 2, 'Trưởng ban công tác Mặt trận khu phố', 'Head of the Front committee', 'Báo cáo 2019, mục II.2'),
  ('neighbourhood', 'areaPolice', 3, 'Cảnh sát khu vực', 'Area police officer', 'Báo cáo 2019, mục II.2'),
  ('neighbourhood', 'youthSecretary', 4, 'Bí thư chi đoàn thanh niên', 'Secretary of the youth branch', 'Báo cáo 2019, mục II.2'),
  ('neighbourhood', 'branchHead', 5, 'Chi hội trưởng các đoàn thể khu phố', 'Branch head of a mass organisation', 'Báo cáo 2019, mục II.2'),
  ('neighbourhood', 'organisationMember', 6, 'Đoàn viên, hội viên các đoàn thể', 'Member of a mass organisation', 'Báo cáo 2019, mục II.2'),
  ('neighbourhood', 'civilGuard', 7, 'Bảo vệ dân phố', 'Civil guard', 'Báo cáo 2019, mục II.2'),
  ('neighbourhood', 'groupHead', 8, 'Tổ trưởng, Tổ phó Tổ dân phố', 'Head or deputy of a residents’ group', 'Báo cáo 2019, mục II.2');

update team_kinds set composition = (select array_agg(level || '.' || code order by level, place) from team_positions) where code = 'advisoryTeam';
update team_kinds set composition = '{ward.deputyChair,ward.frontAndOrganisations,ward.civilServant,ward.nonSpecialised,neighbourhood.neighbourhoodHead,neighbourhood.frontCommitteeHead,neighbourhood.areaPolice,neighbourhood.youthSecretary,neighbourhood.branchHead,neighbourhood.organisationMember,neighbourhood.groupHead}'
where code = 'digitalTeam';
