import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';

/** Look of the printed page: ink on paper, serif to read, mono for references (colours as on screen). */
export const INK = '17191C';
export const QUIET = '5F646A';
export const RULE = 'B4B6B2';
export const SERIF = 'Georgia';
export const MONO = 'Consolas';

/** A text as runs: its line feeds become line breaks, and it can become nothing else. */
export function runs(text: string, look: IRunOptions = {}): readonly TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}

/** A reference, grade or code. */
export function mono(text: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ font: MONO, size: 17, ...look, text });
}

/** A small label before a value. */
export function label(text: string): TextRun {
  return new TextRun({ text, color: QUIET, size: 18 });
}

export function paragraph(children: readonly ParagraphChild[], look: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, ...look, children: [...children] });
}

/** Paragraphs of a prose text. */
export function prose(texts: readonly string[], look: IParagraphOptions = {}, run: IRunOptions = {}): Paragraph[] {
  return texts.map((text) => paragraph(runs(text, run), look));
}

export function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    children: [...runs(text)],
  });
}

/** The rule at the left of a finding or judgement, in the hue of its stage. */
export function sidebar(colour: string): IParagraphOptions {
  return {
    indent: { left: 240 },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: colour } },
  };
}
