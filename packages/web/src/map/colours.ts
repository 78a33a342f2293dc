/** Red, green, blue and opacity, 0 to 255. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const NAMES = [
  'paper',
  'surface',
  'rule-2',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'amber',
  'analyse',
  'land',
  'sea',
  'street',
  'street-2',
  'seq-1',
  'seq-2',
  'seq-3',
  'seq-4',
  'seq-5',
  'seq-6',
] as const;
export type ColourName = (typeof NAMES)[number];
export type Colours = Readonly<Record<ColourName, Rgba>>;

/** The colours of the sheet as they are at this moment, for what is drawn without CSS. */
export function readColours(): Colours {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--${name})`;
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
    return [name, [red, green, blue, 255]] as const;
  });
  probe.remove();
  return Object.fromEntries(colours) as Colours; // one entry a name
}

export const css = ([red, green, blue]: Rgba): string => `rgb(${red}, ${green}, ${blue})`;

/** The sequential ramp, from little to much. */
export function rampOf(colours: Colours): readonly Rgba[] {
  return [colours['seq-1'], colours['seq-2'], colours['seq-3'], colours['seq-4'], colours['seq-5'], colours['seq-6']];
}
