import { type APIRequestContext, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { birthAnswers, type Mother } from './citizens.ts';
import { newUuid } from './ids.ts';
import { desk, type Machine } from './story.ts';

export const password = 'dong-hanh-2019';

const ours = { 'x-requested-with': 'dong-hanh' };

export type Officer = { readonly page: Page; readonly request: APIRequestContext } & Person;

type Person = { readonly id: string; readonly fullName: string; readonly officeId: number };

/** An officer at a desk of her own, logged in. */
export async function officerAtDesk(machine: Machine, username: string): Promise<Officer> {
  const context = await machine(desk);
  const person = await logIn(context, username);
  return { page: await context.newPage(), request: context.request, ...person };
}

export async function logIn(context: BrowserContext, username: string): Promise<Person> {
  const answer = await context.request.post('/api/v1/session', { headers: ours, data: { username, password } });
  expect(answer.status(), `${username} logs in`).toBe(200);
  const { officer } = (await answer.json()) as { officer: { id: string; fullName: string; offices: { officeId: number }[] } };
  return { id: officer.id, fullName: officer.fullName, officeId: officer.offices[0]?.officeId ?? 0 };
}

/** Logs in as people do. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

export type List = 'new' | 'mine' | 'toSign' | 'toIssue' | 'ready';

/** Opens a dossier out of a list. */
export async function openFromList(page: Page, list: List, code: string): Promise<void> {
  await page.goto(`/can-bo?list=${list}`);
  await page.getByRole('row').filter({ hasText: code }).getByRole('link').click();
  await expect(page.locator('.dossier-code')).toContainText(code);
}

/** The button of an act, and its dialog. */
export async function beginAct(page: Page, act: string): Promise<Locator> {
  await page.getByRole('group', { name: 'Việc có thể làm bây giờ' }).getByRole('button', { name: act, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: act, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Sends an act whose button bears its name. */
export async function sendAct(dialog: Locator, act: string): Promise<void> {
  await dialog.getByRole('button', { name: act, exact: true }).click();
}

/** Sends an act that cannot be undone: a second look first. */
export async function sendAfterSecondLook(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(dialog).toContainText('Xem lại trước khi ghi:');
  await dialog.getByRole('button', { name: /^Đồng ý:/ }).click();
}

export async function expectRecorded(page: Page, stage: string): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi:' })).toContainText(`Trạng thái: ${stage}.`);
}

/** The code of the newest message to a phone, as the operator's page shows it. */
export async function codeSentTo(operator: APIRequestContext, phone: string): Promise<string> {
  const masked = `${phone.slice(0, 3)}****${phone.slice(-3)}`;
  let code = '';
  await expect(async () => {
    const { rows } = (await (await operator.get('/api/v1/notices')).json()) as { rows: { to: string; text: string }[] };
    code = rows.filter((row) => row.to === masked).flatMap((row) => /Mã xác nhận số điện thoại: (\d{6})/.exec(row.text)?.[1] ?? [])[0] ?? '';
    expect(code).toMatch(/^\d{6}$/);
  }).toPass({ timeout: 10_000 });
  return code;
}

export type Filed = { readonly id: string; readonly code: string; readonly phone: string; readonly fullName: string };

/** A birth registration that somebody filed, without a browser. */
export async function fileBirth(
  request: APIRequestContext,
  input: { readonly mother: Mother; readonly unit: string; readonly papers?: readonly object[]; readonly phoneConfirmation?: string },
): Promise<Filed> {
  const { mother, unit, papers = [], phoneConfirmation = null } = input;
  const id = newUuid();
  const answer = await request.put(`/api/v1/dossiers/${id}`, {
    data: {
      procedureCode: '1.001193',
      receivingUnitCode: unit,
      applicant: { fullName: mother.fullName, phone: mother.phone, birthDate: '1994-05-20' },
      answers: birthAnswers(mother),
      papers,
      channel: 'online',
      happenedAt: new Date().toISOString(),
      phoneConfirmation,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { code } = (await answer.json()) as { code: string };
  return { id, code, phone: mother.phone, fullName: mother.fullName };
}

/** Records an act without a browser, to bring a dossier to where a story begins. */
export async function record(
  officer: Pick<Officer, 'request'>,
  act: { readonly dossierId: string; readonly kind: string; readonly content: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { dossierId, kind, content } = act;
  const answer = await officer.request.post(`/api/v1/dossiers/${dossierId}/acts`, {
    headers: ours,
    data: { actId: newUuid(), kind, happenedAt: new Date().toISOString(), content },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

export async function findByName(officer: Pick<Officer, 'request'>, name: string): Promise<readonly { readonly id: string; readonly code: string }[]> {
  const answer = await officer.request.get(`/api/v1/search?q=${encodeURIComponent(name)}`);
  return ((await answer.json()) as { rows: { id: string; code: string }[] }).rows;
}
