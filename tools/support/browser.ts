import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inProject } from './paths';

const run = promisify(execFile);

/** A Chromium that can be started: its program and the arguments every start needs. */
export interface Browser {
  executablePath: string;
  args: string[];
}

/** What the search looks at; tests replace it. */
export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  env: NodeJS.ProcessEnv;
  isRoot: boolean;
  /** Where an installed browser may be, best first. */
  places: string[];
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  places: usualPlaces(process.platform, process.env),
});

/** Quiet, offline and with equal glyph positions on every machine. */
const steadyArguments = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--font-render-hinting=none',
];

/** Best first: the headless shell draws the same pages with half the work. */
const programNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsApplications = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const usualPlaces = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] => {
  const onPath = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return [
      ...roots.flatMap((root) => (root ? windowsApplications.map((app) => path.join(root, app)) : [])),
      ...onPath.map((folder) => path.join(folder, 'chrome.exe')),
    ];
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', path.join(homedir(), 'Applications')];
    return [
      ...roots.flatMap((root) => macApplications.map((app) => path.join(root, app))),
      ...onPath.flatMap((folder) => programNames.map((name) => path.join(folder, name))),
    ];
  }
  const folders = [...onPath, '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  return programNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
};

/** A distribution may put a script there that only says what to install. On Windows `--version` opens a window. */
const starts = async (program: string, platform: NodeJS.Platform): Promise<boolean> => {
  if (platform === 'win32') return true;
  return run(program, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
};

const findInstalled = async (machine: Machine): Promise<string | undefined> => {
  for (const place of new Set(machine.places)) {
    if (existsSync(place) && (await starts(place, machine.platform))) return place;
  }
  return undefined;
};

/** The package's program needs libraries and fonts that a bare machine lacks; it brings both. */
const launcher = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

const packageFolder = inProject('node_modules', '@sparticuz', 'chromium');

/**
 * Unpacks @sparticuz/chromium once. Its own unpacking is an ES module that writes to the temporary folder,
 * and includes the libraries only where AWS_EXECUTION_ENV names Node 20 (build/helper.js, 149.0.0).
 */
const unpackPackaged = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = inProject('.cache', `chromium-${version}`);
  const program = path.join(folder, 'launch.sh');
  if (existsSync(program)) return program;
  await mkdir(path.dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    const script = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;
    await run(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: inProject(),
      env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await writeFile(path.join(unfinished, 'launch.sh'), launcher);
    await chmod(path.join(unfinished, 'launch.sh'), 0o755);
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(program)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return program;
};

/**
 * Finds a Chromium for tests and screenshots: `CHROME_PATH`, else an installed Chromium, Chrome or Edge,
 * else the one of @sparticuz/chromium (Linux on x64 only; unpacked into `.cache/` in some seconds).
 * @throws when CHROME_PATH names nothing, or when nothing is found; the message says what to do
 */
export const findBrowser = async (machine: Machine = thisMachine()): Promise<Browser> => {
  const args = machine.isRoot ? [...steadyArguments, '--no-sandbox'] : steadyArguments;
  const wanted = machine.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return { executablePath: wanted, args };
    throw new Error(`CHROME_PATH is set to ${wanted}, but there is no such file. Correct it or unset it.`);
  }
  const installed = await findInstalled(machine);
  if (installed) return { executablePath: installed, args };
  if (machine.platform === 'linux' && machine.arch === 'x64' && existsSync(packageFolder)) {
    // It comes without the set-uid helper, so it cannot make a sandbox everywhere.
    return { executablePath: await unpackPackaged(), args: [...new Set([...args, '--no-sandbox'])] };
  }
  throw new Error(
    'No Chromium was found. Install Chromium or Google Chrome, or set CHROME_PATH to the program of one.',
  );
};
