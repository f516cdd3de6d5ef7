// Runs a command that may take long: says so, counts the seconds, keeps its output, and ends it when we are ended.
import { spawn } from 'node:child_process';

const tty = process.stderr.isTTY === true;

/** Resolves with the exit code and all output; `label` is said on stderr at once, the seconds while it lasts. */
export function runWithProgress({ command, args, cwd, label }) {
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (piece) => output.push(piece));
    child.stderr.on('data', (piece) => output.push(piece));
    if (!tty && label !== '') process.stderr.write(`${label}…\n`);
    const counter = setInterval(() => tell({ label, seconds: Math.round((Date.now() - began) / 1000) }), tty ? 1000 : 5000);
    const letGo = passSignals(child);
    child.on('error', (error) => output.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      clearInterval(counter);
      if (tty && label !== '') process.stderr.write('\r\x1b[K');
      letGo();
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString() });
    });
  });
}

function tell({ label, seconds }) {
  if (label !== '') process.stderr.write(tty ? `\r${label}… ${seconds} s` : `  ${seconds} s\n`);
}

/** The command gets the signal first, and two seconds; when it has ended we end the same way, so that npm sees why. */
function passSignals(child) {
  let received = null;
  const pass = (signal) => {
    received = signal;
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), 2000).unref();
  };
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  return () => {
    process.off('SIGINT', pass);
    process.off('SIGTERM', pass);
    if (received !== null) process.kill(process.pid, received);
  };
}
