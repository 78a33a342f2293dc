import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const require = createRequire(import.meta.url);

/** Software graphics, so that charts and maps draw the same everywhere. */
const GRAPHICS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
/** Only maps need graphics: emulating a graphics card for every page costs more than everything else in the browser. */
const WITHOUT_CARD = '--disable-gpu-compositing';
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/lib/chromium/chromium'];
const CHANNELS = ['chrome', 'msedge'];

/** The sandbox stays on, except where it cannot work: as root and in continuous integration. */
function sandbox(): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  return isRoot || process.env['CI'] !== undefined ? ['--no-sandbox'] : [];
}

/**
 * Starts a browser for tests: `$BROWSER_PATH`, else the one inside the npm package (Linux x64), else the distribution's
 * Chromium, else an installed Chrome or Edge. No download, no rights beyond the user's.
 *
 * @param withCard true if pages are put together by an emulated graphics card, as frame times are measured; maps are
 *   always drawn by it
 * @throws Error with instructions, if there is none
 */
export async function launchBrowser({ withCard = false } = {}): Promise<Browser> {
  const args = [...sandbox(), ...GRAPHICS, ...(withCard ? [] : [WITHOUT_CARD])];
  const given = process.env['BROWSER_PATH'];
  if (given !== undefined && given !== '') return chromium.launch({ args, executablePath: given });
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch({ args, ...(await packaged()) });
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return chromium.launch({ args, executablePath: installed });
  for (const channel of CHANNELS) {
    try {
      return await chromium.launch({ args, channel });
    } catch {
      // not installed: the next one
    }
  }
  throw new Error('No browser found. Install Chromium or Chrome, or set BROWSER_PATH to one.');
}

/**
 * The browser of @sparticuz/chromium, unpacked once per version (some 200 MB, 4 s).
 *
 * The package decides by the environment at import whether to use its own libraries, unpacks into the temporary folder,
 * and trusts what it finds there. So it unpacks into a fresh folder of ours, which gets its final name in one step:
 * several test runs can begin at once, and an interrupted one leaves nothing half done. Its own `args` are never used,
 * because they switch web security off.
 */
async function packaged(): Promise<Pick<LaunchOptions, 'executablePath' | 'env'>> {
  // The package exports no manifest: it is two folders above its entry.
  const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '../../package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }; // an npm manifest has one
  const folder = join(tmpdir(), `reeve-chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...definedEnvironment(),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: fontSettings(folder),
    },
  };
}

/**
 * Settings that name only the bundled font, so that pages look the same everywhere. The package's own settings look for
 * it in a fixed folder; without one fallback font the browser draws no text at all, not even in a web font.
 */
function fontSettings(folder: string): string {
  const path = join(folder, 'fonts.conf');
  if (existsSync(path)) return path;
  const own = `${path}.${process.pid}`;
  writeFileSync(
    own,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
  renameSync(own, path);
  return path;
}

/** In a process of its own, whose environment makes the package use its own libraries and the fresh folder. */
async function unpack(folder: string): Promise<void> {
  const staging = mkdtempSync(join(tmpdir(), 'reeve-chromium-'));
  const program = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      env,
      cwd: import.meta.dirname,
    });
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another run was quicker
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
