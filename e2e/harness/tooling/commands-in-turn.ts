import { pathToFileURL } from 'node:url';

/*
 * Calls commands one after another in this process, for there are many and starting one takes two
 * seconds: `[[file, ...options], …]` as JSON in, what each printed and its exit code as JSON out. For
 * options that are answered as soon as they are read, as `--help` is.
 */

class Exited extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`Ended with ${code}.`);
    this.code = code;
  }
}

/** Keeps what a stream is given, until it is let go. */
function hold(stream: NodeJS.WriteStream) {
  const write = stream.write.bind(stream);
  let text = '';
  stream.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  return () => {
    stream.write = write;
    return text;
  };
}

async function call(nth: number, file: string, options: string[]) {
  process.argv = [process.execPath, file, ...options];
  const [stdout, stderr] = [hold(process.stdout), hold(process.stderr)];
  try {
    // A module runs once, unless it is named otherwise.
    await import(`${pathToFileURL(file).href}?call=${nth}`);
    return { code: undefined, stdout: stdout(), stderr: stderr() };
  } catch (error) {
    const printed = { stdout: stdout(), stderr: stderr() };
    if (error instanceof Exited) return { code: error.code, ...printed };
    throw error;
  }
}

const calls = JSON.parse(process.argv[2] ?? '[]') as [file: string, ...options: string[]][];
const exit = process.exit.bind(process);
process.exit = (code) => {
  throw new Exited(Number(code ?? 0));
};
const ended = [];
for (const [nth, [file, ...options]] of calls.entries()) {
  ended.push(await call(nth, file, options));
}
process.stdout.write(JSON.stringify(ended), () => exit(0));
