/**
 * A rule that does not fit is changed for all in `eslint.config.js`, never switched off in a place. ESLint ignores such
 * comments in scripts by `noInlineConfig`; those in markup are found here.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noSwitchingOff = {
  meta: { type: 'problem', schema: [], messages: { off: 'No rule is switched off in a place.' } },
  create: (context) => ({
    SvelteHTMLComment(node) {
      if (/^\s*eslint-/.test(node.value)) context.report({ node, messageId: 'off' });
    },
  }),
};
