// Copies what the pages need from node_modules to src/Web/wwwroot/lib.
// The folder is build output: everything in it comes from here, and what is no longer listed is deleted.
// Run by ./run, ./test and the build (src/Web/Assets.targets), after `npm ci`.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dkfds = join(root, 'node_modules/dkfds/dist');
const openmoji = join(root, 'node_modules/openmoji/color/svg');
const pictograms = join(root, 'src/Web/Ui/Piktogrammer/piktogrammer.json');
const lib = join(root, 'src/Web/wwwroot/lib');
const stamp = '.stamp';

// Our icon name → the icon in dkfds. All lie on the same grid: 960 × 960, strokes 80 wide.
const fromDkfds = {
  ask: 'help', back: 'arrow-back', calendar: 'calendar-month', chat: 'chat', check: 'check', clock: 'time',
  close: 'close', down: 'download', eye: 'visibility', folk: 'persons', forward: 'arrow-forward', home: 'home',
  info: 'info', lock: 'lock', mail: 'email', me: 'person', next: 'chevron-right', pen: 'edit', plus: 'plus',
  print: 'print', search: 'search', success: 'success', warn: 'warning',
};

// Not in dkfds: the same family (Material Symbols, Apache-2.0), the same grid.
const circle = 'M480-80q-83 0-156-31.5T197-197q-54-54-85.5-127T80-480q0-83 31.5-156T197-763q54-54 127-85.5T480-880q83 0 156 31.5T763-763q54 54 85.5 127T880-480q0 83-31.5 156T763-197q-54 54-127 85.5T480-80Zm0-80q134 0 227-93t93-227q0-134-93-227t-227-93q-134 0-227 93t-93 227q0 134 93 227t227 93Z';
const drawn = {
  exit: 'M200-120q-33 0-56.5-23.5T120-200v-560q0-33 23.5-56.5T200-840h280v80H200v560h280v80H200Zm440-160-55-58 102-102H360v-80h327L585-622l55-58 200 200-200 200Z',
  heart: 'm480-120-58-52q-101-91-167-157T150-447.5Q111-500 95.5-544T80-634q0-94 63-157t157-63q52 0 99 22t81 62q34-40 81-62t99-22q94 0 157 63t63 157q0 46-15.5 90T810-447.5Q771-395 705-329T538-172l-58 52Zm0-108q96-86 158-147.5t98-107q36-45.5 50-81t14-70.5q0-60-40-100t-100-40q-47 0-87 26.5T518-680h-76q-15-41-55-67.5T300-774q-60 0-100 40t-40 100q0 35 14 70.5t50 81q36 45.5 98 107T480-228Z',
  history: 'M480-120q-138 0-240.5-91.5T122-440h82q14 104 92.5 172T480-200q117 0 198.5-81.5T760-480q0-117-81.5-198.5T480-760q-69 0-129 32t-101 88h110v80H120v-240h80v94q51-64 124.5-99T480-840q75 0 140.5 28.5t114 77q48.5 48.5 77 114T840-480q0 75-28.5 140.5t-77 114q-48.5 48.5-114 77T480-120Zm112-192L440-464v-216h80v184l128 128-56 56Z',
  now: 'M480-360q50 0 85-35t35-85q0-50-35-85t-85-35q-50 0-85 35t-35 85q0 50 35 85t85 35Zm0 80q-83 0-141.5-58.5T280-480q0-83 58.5-141.5T480-680q83 0 141.5 58.5T680-480q0 83-58.5 141.5T480-280ZM200-440H40v-80h160v80Zm720 0H760v-80h160v80ZM440-760v-160h80v160h-80Zm0 720v-160h80v160h-80ZM256-650l-101-97 57-59 96 100-52 56Zm492 496-97-101 53-55 101 97-57 59Zm-98-550 97-101 59 57-100 96-56-52ZM154-212l101-97 55 53-97 101-59-57Z',
  pause: `${circle}M360-320h80v-320h-80v320Zm160 0h80v-320h-80v320Z`,
  phone: 'M798-120q-125 0-247-54.5T329-329Q229-429 174.5-551T120-798q0-18 12-30t30-12h162q14 0 25 9.5t13 22.5l26 140q2 16-1 27t-11 19l-97 98q20 37 47.5 71.5T387-386q31 31 65 57.5t72 48.5l94-94q9-9 23.5-13.5T670-390l138 28q14 4 23 14.5t9 23.5v162q0 18-12 30t-30 12ZM241-600l66-66-17-94h-89q5 41 14 81t26 79Zm358 358q39 17 79.5 27t81.5 13v-88l-94-19-67 67Z',
  quiet: 'M80-80v-720q0-33 23.5-56.5T160-880h640q33 0 56.5 23.5T880-800v480q0 33-23.5 56.5T800-240H240L80-80Zm126-240h594v-480H160v525l46-45Zm114-200h320v-80H320v80Z',
  sound: 'M560-131v-82q90-26 145-100t55-168q0-94-55-168T560-749v-82q124 28 202 125.5T840-481q0 127-78 224.5T560-131ZM120-360v-240h160l200-200v640L280-360H120Zm440 40v-322q47 22 73.5 66t26.5 96q0 51-26.5 94.5T560-320ZM400-606l-86 86H200v80h114l86 86v-252Z',
  way: 'M360-120q-66 0-113-47t-47-113v-327q-35-13-57.5-43.5T120-720q0-50 35-85t85-35q50 0 85 35t35 85q0 39-22.5 69.5T280-607v327q0 33 23.5 56.5T360-200q33 0 56.5-23.5T440-280v-400q0-66 47-113t113-47q66 0 113 47t47 113v327q35 13 57.5 43.5T840-240q0 50-35 85t-85 35q-50 0-85-35t-35-85q0-39 22.5-70t57.5-43v-327q0-33-23.5-56.5T600-760q-33 0-56.5 23.5T520-680v400q0 66-47 113t-113 47ZM240-680q17 0 28.5-11.5T280-720q0-17-11.5-28.5T240-760q-17 0-28.5 11.5T200-720q0 17 11.5 28.5T240-680Zm480 480q17 0 28.5-11.5T760-240q0-17-11.5-28.5T720-280q-17 0-28.5 11.5T680-240q0 17 11.5 28.5T720-200Z',
};

const read = path => readFileSync(path, 'utf8');

// dkfds lies in a cascade layer of its own, so that what look.css says wins whatever the specificity;
// inside a layer `!important` would win over ours instead, so spacing and width give theirs up.
function stylesheet() {
  const css = read(join(dkfds, 'css/dkfds.min.css'))
    .replace(/^\uFEFF?(@charset "[^"]*";)?/i, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/((?:margin|padding|max-width)[\w-]*:[^;{}!]*)!important/g, '$1')
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
    .replaceAll('url(../img/', 'url(img/');
  return `@layer dkfds{${css.trim()}}\n`;
}

function sprite() {
  const paths = { ...drawn };
  for (const [name, icon] of Object.entries(fromDkfds)) {
    const svg = read(join(dkfds, `img/svg-icons/${icon}.svg`));
    if (!svg.includes('viewBox="0 -960 960 960"')) throw new Error(`${icon}.svg lies on another grid`);
    paths[name] = /<path d="([^"]+)"\/>/.exec(svg)[1];
  }
  const symbols = Object.keys(paths).sort()
    .map(name => `<symbol id="i-${name}" viewBox="0 -960 960 960" fill="currentColor"><path d="${paths[name]}"/></symbol>`);
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

function wanted() {
  const files = new Map();
  const css = stylesheet();
  files.set('dkfds.min.css', Buffer.from(css));
  for (const [, image] of css.matchAll(/url\(img\/([^)]+)\)/g))
    files.set(`img/${image}`, readFileSync(join(dkfds, 'img', image)));
  for (const weight of ['Regular', 'Medium', 'SemiBold'])
    files.set(`fonts/IBMPlexSans-${weight}-Latin1.woff2`, readFileSync(join(dkfds, `fonts/IBMPlexSans/split/woff2/IBMPlexSans-${weight}-Latin1.woff2`)));
  files.set('ikoner.svg', Buffer.from(sprite()));
  for (const [key, { file }] of Object.entries(JSON.parse(read(pictograms))))
    files.set(`piktogrammer/${key}.svg`, readFileSync(join(openmoji, file)));
  return files;
}

function present(folder) {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => !entry.isDirectory())
      .map(entry => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    : [];
}

const files = wanted();
for (const path of present(lib))
  if (!files.has(path)) rmSync(join(lib, path));
for (const [path, content] of files) {
  const target = join(lib, path);
  if (existsSync(target) && readFileSync(target).equals(content)) continue;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
writeFileSync(join(lib, stamp), `${files.size} files\n`);
