import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, commands } from './cli-commands.ts';
import { readConfig } from './config.ts';

export type CommandLine = {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** One line on stdout. */
  readonly say: (line: string) => void;
  /** One line on stderr. */
  readonly tell: (line: string) => void;
};

const root = path.resolve(import.meta.dirname, '../..');

/** Does what the command line asks. Answers the exit code: 0; 1 with one clear line on stderr; 2 for wrong use. */
export async function answerCommandLine(line: CommandLine): Promise<number> {
  try {
    return await answer(line);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const hint = error instanceof Error && 'hint' in error ? ` ${String(error.hint)}` : '';
    line.tell(`${text}${hint}`.replaceAll('\n', ' '));
    return error instanceof Error && 'wrongUse' in error ? 2 : 1;
  }
}

async function answer({ args: [name, ...rest], env, say, tell }: CommandLine): Promise<number> {
  const wrongUse = (text: string): number => {
    tell(text);
    return 2;
  };
  if (name === undefined || name === '--help' || name === 'help') {
    say(overview());
    return name === undefined ? 2 : 0;
  }
  const known = Object.keys(commands).filter((one) => one === name || one === `${name} ${rest[0] ?? ''}`);
  const chosen = known.at(-1);
  const command = chosen === undefined ? undefined : commands[chosen];
  if (chosen === undefined || command === undefined) return wrongUse(`Không có lệnh "${name}". No command "${name}".\n${overview()}`);
  const args = chosen.includes(' ') ? rest.slice(1) : rest;
  if (args.includes('--help')) {
    say(usageOf(chosen));
    return 0;
  }
  const options = optionsOf(chosen, args);
  if ('fault' in options) return wrongUse(`${options.fault}\n${usageOf(chosen)}`);
  await command.run({ root, config: readConfig(env), options: options.values, say, tell });
  return 0;
}

type Options = { readonly values: Readonly<Record<string, string>> } | { readonly fault: string };

function optionsOf(name: string, args: readonly string[]): Options {
  const command = commands[name];
  if (command === undefined) return { fault: name };
  const parsed = parsedArgs(command, args);
  if ('fault' in parsed) return parsed;
  const missing = Object.entries(command.options).filter(([key, option]) => option.need === 'required' && parsed.values[key] === undefined);
  return missing.length === 0 ? parsed : { fault: `Thiếu / missing: ${missing.map(([key]) => `--${key}`).join(', ')}` };
}

function parsedArgs({ options, argument }: Command, args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(Object.entries(options).map(([key, { need }]) => [key, { type: need === 'flag' ? ('boolean' as const) : ('string' as const) }])),
      allowPositionals: argument !== undefined,
      strict: true,
    });
    if (argument !== undefined && positionals.length !== 1) return { fault: `Thiếu / missing: ${argument.name}` };
    const told = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    return { values: argument === undefined ? told : { ...told, [argument.name]: positionals[0] ?? '' } };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function overview(): string {
  return ['Cách dùng: npm run --silent cli -- <lệnh> [tùy chọn]', ...Object.entries(commands).map(([name, command]) => `  ${name.padEnd(16)} ${command.about}`)].join('\n');
}

function usageOf(name: string): string {
  const command = commands[name];
  if (command === undefined) return overview();
  const rows = Object.entries(command.options).map(([key, option]) => `  --${key.padEnd(12)} ${option.need === 'required' ? '(cần) ' : ''}${option.about}`);
  const first = command.argument === undefined ? [] : [`  ${command.argument.name.padEnd(14)} (cần) ${command.argument.about}`];
  return [`${name}: ${command.about}`, ...first, ...rows].join('\n');
}
