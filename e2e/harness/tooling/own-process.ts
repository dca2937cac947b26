import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { repositoryRoot, variableNames } from '../../../fixtures/target/environment.ts';

type Variables = { [name: string]: string };
const noTarget = Object.fromEntries(variableNames.map((name) => [name, '']));

/** Runs one of the commands in a process of its own, on the target that these variables name and no other. */
export async function runCommand(name: string, words: string[], variables: Variables = {}) {
  const args = ['--import', 'tsx', `fixtures/commands/${name}.ts`, ...words];
  const child = spawn(process.execPath, args, {
    cwd: repositoryRoot,
    env: { ...process.env, ...noTarget, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const began = performance.now();
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { ...said, code, ms: performance.now() - began };
}
