import { answerCommandLine } from './cli.adapter.ts';

/** `npm run --silent cli -- <command>` */
const code = await answerCommandLine({
  args: process.argv.slice(2),
  env: process.env,
  say: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
});
process.exit(code);
