import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without any setting the program runs on this machine with its own database and the sample', () => {
  const expected = { port: 3000, host: '127.0.0.1', dataDir: resolve('var'), databaseUrl: null, sample: 'binh-tan', baseUrl: 'http://127.0.0.1:3000', mail: null };
  expect(readConfig({})).toEqual(expected);
  expect(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '', SAMPLE: '', BASE_URL: '', DATA_DIR: '', SMTP_URL: '', MAIL_FROM: '' })).toEqual(expected);
});

const mail = { SMTP_URL: 'smtps://so-lieu:mat%20khau@mail.example.vn:465', MAIL_FROM: 'Quận Mẫu <so-lieu@example.vn>' };

test('every setting can be given', () => {
  const env = { PORT: '8080', HOST: '::1', DATA_DIR: '/srv/dh', DATABASE_URL: 'postgres://a:b@db/dh', SAMPLE: 'none', BASE_URL: 'https://dvc.example.vn/', ...mail };
  expect(readConfig(env)).toEqual({
    port: 8080,
    host: '::1',
    dataDir: '/srv/dh',
    databaseUrl: 'postgres://a:b@db/dh',
    sample: 'none',
    baseUrl: 'https://dvc.example.vn',
    mail: { url: mail.SMTP_URL, from: mail.MAIL_FROM, tls: 'offered' },
  });
});

test.each([
  ['0.0.0.0', 'http://localhost:3000'],
  ['::', 'http://localhost:3000'],
  ['::1', 'http://[::1]:3000'],
  ['dvc.local', 'http://dvc.local:3000'],
])('listening on %s, the address for people is %s', (HOST, baseUrl) => {
  expect(readConfig({ HOST }).baseUrl).toBe(baseUrl);
});

test('all faults are told at once', () => {
  const env = { PORT: '80a', HOST: 'http://x', DATABASE_URL: 'mysql://secret@x/y', SAMPLE: 'yes', BASE_URL: 'dvc.example.vn' };
  expect(() => readConfig(env)).toThrow(/PORT="80a"[\s\S]*SAMPLE="yes"[\s\S]*BASE_URL="dvc/);
  expect(() => readConfig(env)).toThrow(/HOST="http:\/\/x"[\s\S]*DATABASE_URL/);
});

test.each(['0', '65536', '-1', '3000.5', '1e3'])('port %s is refused', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow(`PORT="${PORT}"`);
});

test.each(['db.example.vn', 'postgres://db.example.vn', 'https://db/name'])('%s is not a database address, and its text is not repeated', (DATABASE_URL) => {
  expect(() => readConfig({ DATABASE_URL })).toThrow('DATABASE_URL: phải');
  expect(() => readConfig({ DATABASE_URL })).not.toThrow(DATABASE_URL);
});

test.each(['mail.example.vn', 'http://a:mat-khau@mail.example.vn', 'smtp:///box', 'smtp://a:mat-khau@mail.example.vn:99999', 'smtp://a:mat-khau@mail.example.vn/box'])(
  '%s is not a mail server, and its text is not repeated',
  (SMTP_URL) => {
    expect(() => readConfig({ ...mail, SMTP_URL })).toThrow('SMTP_URL: phải');
    expect(() => readConfig({ ...mail, SMTP_URL })).not.toThrow(SMTP_URL);
  },
);

test.each(['so-lieu', 'Quận Mẫu so-lieu@example.vn', 'Quận <so-lieu@example.vn', 'a@b.vn, c@d.vn', 'a@b.vn\nBcc: c@d.vn'])('%s is no sender of mails', (MAIL_FROM) => {
  expect(() => readConfig({ ...mail, MAIL_FROM })).toThrow('MAIL_FROM=');
});

test('a mail server without a sender is told together with every other fault; a sender alone sends nothing', () => {
  expect(() => readConfig({ SMTP_URL: 'ftp://x', PORT: 'x' })).toThrow(/PORT="x"[\s\S]*SMTP_URL: phải[\s\S]*MAIL_FROM: phải/);
  expect(readConfig({ MAIL_FROM: mail.MAIL_FROM }).mail).toBeNull();
});

test('SMTP_TLS insists on TLS or takes it where it is offered, and says so where it is neither', () => {
  expect(readConfig({ ...mail, SMTP_TLS: 'required' }).mail?.tls).toBe('required');
  expect(() => readConfig({ ...mail, SMTP_TLS: 'yes' })).toThrow('SMTP_TLS="yes": phải là required hoặc offered');
});
