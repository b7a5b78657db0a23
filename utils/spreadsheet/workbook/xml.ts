import { Parser } from 'saxen';
import type { Turns } from '../turns';

/** What is heard of a part while it is read. Names are without their prefix, values without entities. */
export interface XmlListener {
  open(name: string, attributes: () => Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** A part that is no XML, or none that a spreadsheet program writes. */
class XmlFault extends Error {}

/** No part of a workbook has elements in one another so deep. */
const deepest = 200;
/** No tag and no text of a workbook is longer: a cell holds 32,767 letters. */
const longestToken = 4_000_000;

/**
 * Reads XML as its bytes come, giving way in between. A tag that does not end is looked at again only when twice as
 * much of it is there, so that a part costs no more than its length.
 */
export async function readXml(
  pieces: Iterable<Uint8Array>,
  listener: XmlListener,
  turns: Turns,
): Promise<void> {
  const parser = new Parser();
  let fault: Error | undefined;
  let events = 0;
  let depth = 0;
  parser.on('error', (error: Error) => {
    fault ??= error;
  });
  parser.on('openTag', (name: string, attributes: () => Record<string, string> | false, decode: Decode) => {
    events += 1;
    depth += 1;
    if (depth > deepest) parser.stop();
    listener.open(local(name), () => decoded(attributes(), decode));
  });
  parser.on('closeTag', (name: string) => {
    events += 1;
    depth -= 1;
    listener.close(local(name));
  });
  parser.on('text', (text: string, decode: Decode) => {
    events += 1;
    listener.text(decode(text));
  });
  parser.on('cdata', (text: string) => {
    events += 1;
    listener.text(text);
  });
  const check = () => {
    if (fault || depth > deepest) throw new XmlFault(fault?.message);
  };
  let decoder: TextDecoder | undefined;
  let waiting = '';
  /** How much of something unfinished the parser holds. */
  let held = 0;
  for (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    waiting += decoder.decode(piece, { stream: true });
    if (waiting.length < held) continue;
    const before = events;
    parser.write(waiting);
    check();
    held = events === before ? held + waiting.length : 0;
    if (held > longestToken) throw new XmlFault('a tag without an end');
    waiting = '';
    if (turns.isOver()) await turns.give();
  }
  parser.write(waiting + (decoder?.decode() ?? ''));
  check();
  parser.end();
  check();
}

type Decode = (text: string) => string;

function decoded(attributes: Record<string, string> | false, decode: Decode): Record<string, string> {
  let values = none;
  if (attributes === false) return values;
  for (const name in attributes) {
    if (values === none) values = Object.create(null) as Record<string, string>;
    const value = attributes[name] as string;
    values[local(name)] = value.includes('&') ? decode(value) : value;
  }
  return values;
}

/** For all tags without any: a sheet may have millions. */
const none: Record<string, string> = Object.freeze(Object.create(null));

const local = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** By its mark or by the form of its first sign; else as it says itself, which is UTF-8 nearly always. */
function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const said = /encoding=["']([\w-]+)["']/i.exec(new TextDecoder().decode(start.subarray(0, 200)))?.[1];
  return said && /^(?:iso-8859-1|windows-1252)$/i.test(said) ? 'windows-1252' : 'utf-8';
}
