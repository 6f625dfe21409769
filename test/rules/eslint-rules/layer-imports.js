import { relative, sep } from 'node:path';
import { judgeImport } from '../gates/layer-list.mjs';

/**
 * Imports go downwards only, through faces only, and each package has its importers: the list is `layers.json`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const layerImports = {
  meta: { type: 'problem', schema: [{ type: 'object' }], messages: { wrong: '{{message}} ({{rule}})' } },
  create(context) {
    const { root, layers } = context.options[0];
    const path = relative(root, context.filename).split(sep).join('/');
    const judge = (node) => {
      if (typeof node?.value !== 'string') return;
      const fault = judgeImport(layers, path, node.value);
      if (fault) context.report({ node, messageId: 'wrong', data: fault });
    };
    return {
      ImportDeclaration: (node) => judge(node.source),
      ExportNamedDeclaration: (node) => judge(node.source),
      ExportAllDeclaration: (node) => judge(node.source),
      ImportExpression: (node) => judge(node.source),
      TSImportType: (node) => judge(node.source ?? node.argument?.literal),
    };
  },
};
