const HAS_LETTER = /\p{L}/u;
const HAS_WORDS = /\p{L}\s+\p{L}/u;
/** Attributes and props that are read or heard. */
const SHOWN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'description',
  'emptyText',
  'error',
  'eyebrow',
  'heading',
  'hint',
  'label',
  'lead',
  'legend',
  'meta',
  'placeholder',
  'sideLabel',
  'summary',
  'text',
  'title',
  'unit',
]);
const STRUCTURAL = new Set(['class', 'rel', 'd', 'points', 'viewBox', 'transform', 'sizes', 'srcset']);

/**
 * Text that is shown comes from `$i18n` or the content, never from markup.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noLiteralText = {
  meta: { type: 'problem', schema: [], messages: { literal: 'Shown text belongs in src/i18n: "{{text}}".' } },
  create(context) {
    const report = (node, text) =>
      context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 40) } });
    const reportIf = (node, pattern) => {
      for (const { node: part, text } of literalsOf(node)) if (pattern.test(text)) report(part, text);
    };
    return {
      SvelteText(node) {
        if (node.parent.type !== 'SvelteStyleElement' && HAS_LETTER.test(node.value)) report(node, node.value);
      },
      SvelteMustacheTag(node) {
        if (node.parent.type !== 'SvelteAttribute') reportIf(node.expression, HAS_LETTER);
      },
      SvelteAttribute(node) {
        const name = node.key.name;
        if (STRUCTURAL.has(name)) return;
        for (const part of node.value) {
          if (part.type === 'SvelteLiteral' && shownPattern(name).test(part.value)) report(part, part.value);
          if (part.type === 'SvelteMustacheTag') reportIf(part.expression, shownPattern(name));
        }
      },
    };
  },
};

/** One word in another attribute may be a value (`kind="primary"`); several words are a sentence. */
const shownPattern = (name) => (SHOWN.has(name) ? HAS_LETTER : HAS_WORDS);

/** The literal texts an expression may come to. */
function literalsOf(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ node, text: node.value }] : [];
    case 'TemplateLiteral':
      return node.quasis.map((quasi) => ({ node: quasi, text: quasi.value.cooked ?? '' }));
    case 'ConditionalExpression':
      return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return isJoining(node) ? [...literalsOf(node.left), ...literalsOf(node.right)] : [];
    default:
      return [];
  }
}

const isJoining = (node) => ['+', '??', '||', '&&'].includes(node.operator);
