-- Equipment of teams and posts: kinds as data, a register of items, what happened to each item (append-only), stocktakes, prices for plans.
-- office_id comes first in every key (docs/decisions/0004): the office that keeps the register, that of the ward or of the district.

-- Loại thiết bị. Who is to have one, by level, is data: the next direction needs no program.
create table equipment_kinds (
  code text primary key,
  place int not null,
  name text not null,
  name_en text not null,
  -- Levels at which each team is to have one; levels at which one is to stand ready for the people.
  team_levels text[] not null,
  public_levels text[] not null,
  -- For plans until somebody brings a quotation. Nobody offered it.
  assumed_price_dong bigint,
  source text not null,
  constraint equipment_kinds_price check (assumed_price_dong is null or assumed_price_dong >= 0)
);

-- What does not change about an item. Where it stands and in what state is told by its events.
create table equipment_items (
  office_id int not null,
  id uuid not null,
  label_code text not null,
  kind_code text not null references equipment_kinds (code),
  purpose text not null check (purpose in ('team', 'public')),
  name text not null,
  serial text,
  origin text not null check (origin in ('bought', 'given', 'lent', 'unknown')),
  document text,
  primary key (office_id, id),
  constraint equipment_items_label unique (label_code)
);
create unique index equipment_items_id on equipment_items (id);

-- The last number on a label of the office.
create table equipment_labels (
  office_id int primary key,
  last_number int not null check (last_number >= 0)
);

-- Append-only: taking an event back is an event.
create table equipment_events (
  office_id int not null,
  item_id uuid not null,
  place int not null,
  id uuid not null,
  kind text not null check (kind in ('received', 'checked', 'broken', 'sentToRepair', 'repaired', 'moved', 'retired', 'reportedBroken', 'reportConfirmed', 'reportDismissed', 'takenBack')),
  on_day date not null,
  recorded_at timestamptz not null,
  -- Where it stands from then on.
  unit_code text,
  team_id uuid,
  note text,
  -- 'public': by the page behind the label, without a name. 'import': from an older register.
  by_whom text not null check (by_whom in ('officer', 'public', 'import')),
  officer_id uuid,
  officer_name text,
  takes_back uuid,
  primary key (office_id, item_id, place),
  constraint equipment_events_id unique (office_id, item_id, id),
  constraint equipment_events_officer check ((by_whom = 'officer') = (officer_id is not null)),
  constraint equipment_events_place check ((kind in ('received', 'moved')) = (unit_code is not null)),
  constraint equipment_events_takes_back check ((kind = 'takenBack') = (takes_back is not null)),
  constraint equipment_events_public check (by_whom <> 'public' or kind = 'reportedBroken')
);

-- Kiểm kê: somebody looked at a unit and the register holds all of it. A unit without items and without a stocktake is unknown, not zero.
create table equipment_stocktakes (
  office_id int not null,
  unit_code text not null,
  taken_on date not null,
  note text,
  by_whom text not null check (by_whom in ('officer', 'import')),
  officer_id uuid,
  officer_name text,
  recorded_at timestamptz not null,
  primary key (office_id, unit_code, taken_on),
  constraint equipment_stocktakes_officer check ((by_whom = 'officer') = (officer_id is not null))
);

-- Unit prices an office reckons with. 'assumed' needs a quotation before anybody buys.
create table equipment_prices (
  office_id int not null,
  kind_code text not null references equipment_kinds (code),
  price_dong bigint not null check (price_dong >= 0),
  basis text not null check (basis in ('assumed', 'quoted')),
  note text,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (office_id, kind_code)
);

insert into equipment_kinds (code, place, name, name_en, team_levels, public_levels, assumed_price_dong, source) values
  ('computer', 1, 'Máy vi tính', 'Computer', '{ward,neighbourhood}', '{ward}', 12000000, 'Báo cáo 2019, mục II.2 và IV; giá giả định, cần báo giá'),
  ('printer', 2, 'Máy in', 'Printer', '{ward,neighbourhood}', '{}', 4000000, 'Báo cáo 2019, mục II.2 và IV; giá giả định, cần báo giá'),
  ('scanner', 3, 'Máy scan', 'Scanner', '{ward,neighbourhood}', '{ward}', 6000000, 'Báo cáo 2019, mục II.1, II.2 và IV; giá giả định, cần báo giá'),
  ('infoLcd', 4, 'Màn hình LCD', 'Information screen', '{}', '{ward}', 10000000, 'Báo cáo 2019, mục II.1; giá giả định, cần báo giá'),
  ('other', 5, 'Thiết bị khác', 'Other equipment', '{}', '{}', null, 'Do từng đơn vị ghi');
