import {
  align,
  isFrozenText,
  matchEqual,
  plainTextOf,
  type FrozenElement,
  type FrozenNode,
  type FrozenRun,
  type FrozenText,
} from '$domain';
import * as Y from 'yjs';
import { makeNodes, readNode, readRuns, setAttribute } from './frozen-document';

type Child = Y.XmlElement | Y.XmlText;
type Place = { readonly child?: Child; readonly wanted?: FrozenNode };

/**
 * Makes a document say what it said before, with as few changes as can be: what is the same stays the same part, so that
 * cursors, and what others write there meanwhile, stay where they are.
 */
export function putBack(parent: Y.XmlFragment, wanted: readonly FrozenNode[]): void {
  let at = 0;
  for (const place of placeNodes(parent.toArray().filter(isChild), wanted)) {
    if (place.wanted === undefined) parent.delete(at);
    else {
      if (place.child === undefined) parent.insert(at, makeNodes([place.wanted]));
      else putBackNode(place.child, place.wanted);
      at += 1;
    }
  }
}

const isChild = (child: unknown): child is Child => child instanceof Y.XmlElement || child instanceof Y.XmlText;

/** Says of everything that is there or is to come what becomes of it. */
function placeNodes(children: readonly Child[], wanted: readonly FrozenNode[]): readonly Place[] {
  const there = children.map((child) => readNode(child));
  const [keys, wantedKeys] = [there.map((node) => JSON.stringify(node)), wanted.map((node) => JSON.stringify(node))];
  const places: Place[] = [];
  let done = 0;
  let doneWanted = 0;
  for (const match of [...matchEqual(keys, wantedKeys), { before: children.length, after: wanted.length }]) {
    places.push(...placeChanged(children.slice(done, match.before), wanted.slice(doneWanted, match.after)));
    const [child, node] = [children[match.before], wanted[match.after]];
    if (child !== undefined && node !== undefined) places.push({ child, wanted: node });
    done = match.before + 1;
    doneWanted = match.after + 1;
  }
  return places;
}

/** What is alike becomes the other; and what is left, where it is of the same kind and at the same place among the rest. */
function placeChanged(children: readonly Child[], wanted: readonly FrozenNode[]): readonly Place[] {
  const texts = children.map((child) => `${kindOf(child)} ${plainTextOf(readNode(child) ?? { runs: [] })}`);
  const aligned = align(
    texts,
    wanted.map((node) => `${kindOfNode(node)} ${plainTextOf(node)}`),
  );
  const places: Place[] = [];
  let rest: Child[] = [];
  let restWanted: FrozenNode[] = [];
  const settle = (): void => {
    places.push(...placeRest(rest, restWanted));
    [rest, restWanted] = [[], []];
  };
  for (const { before, after } of aligned) {
    const child = before === undefined ? undefined : children[before];
    const node = after === undefined ? undefined : wanted[after];
    if (child !== undefined && node !== undefined && kindOf(child) === kindOfNode(node)) {
      settle();
      places.push({ child, wanted: node });
    } else {
      if (child !== undefined) rest.push(child);
      if (node !== undefined) restWanted.push(node);
    }
  }
  settle();
  return places;
}

function placeRest(children: readonly Child[], wanted: readonly FrozenNode[]): readonly Place[] {
  const places: Place[] = [];
  let done = 0;
  for (const node of wanted) {
    const next = children.findIndex((child, at) => at >= done && kindOf(child) === kindOfNode(node));
    if (next === -1) places.push({ wanted: node });
    else {
      places.push(...children.slice(done, next).map((child) => ({ child })));
      const child = children[next];
      places.push(child === undefined ? { wanted: node } : { child, wanted: node });
      done = next + 1;
    }
  }
  return [...places, ...children.slice(done).map((child) => ({ child }))];
}

const kindOf = (child: Child): string => (child instanceof Y.XmlElement ? child.nodeName : '');
const kindOfNode = (node: FrozenNode): string => (isFrozenText(node) ? '' : node.name);

function putBackNode(child: Child, wanted: FrozenNode): void {
  if (child instanceof Y.XmlElement) {
    if (!isFrozenText(wanted)) putBackElement(child, wanted);
  } else if (isFrozenText(wanted)) putBackText(child, wanted);
}

function putBackElement(element: Y.XmlElement, { attributes = {}, children = [] }: FrozenElement): void {
  const there: Record<string, unknown> = element.getAttributes();
  for (const name of Object.keys(there)) if (!Object.hasOwn(attributes, name)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (JSON.stringify(there[name]) !== JSON.stringify(value)) setAttribute(element, name, value);
  putBack(element, children);
}

/** Words first, and then their marks: of words that stay only the marks are changed. */
function putBackText(text: Y.XmlText, { runs }: FrozenText): void {
  const there = readRuns(text);
  if (JSON.stringify(there) === JSON.stringify(runs)) return;
  const [old, now] = [toTokens(there), toTokens(runs)];
  let at = 0;
  let done = 0;
  let doneNow = 0;
  const length = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + token.length, 0);
  for (const match of [...matchEqual(old.map(keyOf), now.map(keyOf)), { before: old.length, after: now.length }]) {
    const gone = length(old.slice(done, match.before));
    if (gone > 0) text.delete(at, gone);
    for (const token of now.slice(doneNow, match.after)) {
      if (token.embed === undefined) text.insert(at, token.text, {});
      else if (typeof token.embed === 'object' && token.embed !== null) text.insertEmbed(at, token.embed);
      at += token.length;
    }
    at += length(old.slice(match.before, match.before + 1));
    done = match.before + 1;
    doneNow = match.after + 1;
  }
  putBackMarks(text, runs);
}

function putBackMarks(text: Y.XmlText, runs: readonly FrozenRun[]): void {
  const [there, wanted] = [marksByPlace(readRuns(text)), marksByPlace(runs)];
  let from = 0;
  while (from < wanted.length) {
    const [old, now] = [there[from], wanted[from]];
    let until = from + 1;
    while (until < wanted.length && there[until] === old && wanted[until] === now) until += 1;
    if (JSON.stringify(old) !== JSON.stringify(now)) {
      const gone = Object.fromEntries(Object.keys(old ?? {}).map((name) => [name, null]));
      text.format(from, until - from, { ...gone, ...now });
    }
    from = until;
  }
}

/** The marks of each place in a text; places of one run have the same ones. */
const marksByPlace = (runs: readonly FrozenRun[]): readonly FrozenRun['marks'][] =>
  runs.flatMap(({ text, marks }) => Array.from({ length: text?.length ?? 1 }, () => marks));

type Token = { readonly text: string; readonly embed?: unknown; readonly length: number };

const keyOf = ({ text, embed }: Token): string => (embed === undefined ? text : `\u0000${JSON.stringify(embed)}`);

function toTokens(runs: readonly FrozenRun[]): readonly Token[] {
  const tokens: Token[] = [];
  let words = '';
  const settle = (): void => {
    for (const token of words.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [])
      tokens.push({ text: token, length: token.length });
    words = '';
  };
  for (const { text, embed } of runs) {
    if (embed === undefined) words += text ?? '';
    else {
      settle();
      tokens.push({ text: '', embed, length: 1 });
    }
  }
  settle();
  return tokens;
}
