import { describe, expect, test } from 'vitest';
import { completeLink, isSafeLink, toSafeLink } from '../../../../src/editor/model/links';

describe('which addresses may stand in the document', () => {
  test.each([
    'https://www.leiden.nl/jeugd?x=1#y',
    'http://leiden.nl',
    'HTTPS://LEIDEN.NL',
    'mailto:anna@leiden.nl?subject=Tafel',
    '#/aan-tafel',
  ])('ED2 %s may', (href) => {
    expect(toSafeLink(href)).toBe(href);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u0000:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    'blob:https://leiden.nl/1',
    'file:///etc/passwd',
    'filesystem:https://leiden.nl/x',
    'tel:0612345678',
    'ftp://leiden.nl',
    '//evil.example',
    '/aan-tafel',
    'leiden.nl',
    'https://',
    '',
    `https://leiden.nl/${'a'.repeat(2000)}`,
  ])('ED2 %j may not', (href) => {
    expect(isSafeLink(href)).toBe(false);
  });

  test.each([undefined, null, 7, {}, ['https://leiden.nl'], { toString: () => 'https://leiden.nl' }])(
    'ED2 %j, which is no text, may not',
    (href) => {
      expect(isSafeLink(href)).toBe(false);
    },
  );

  test('ED2 what browsers drop is dropped from an address that may', () => {
    expect(toSafeLink(' https://lei\nden.nl\t')).toBe('https://leiden.nl');
  });
});

describe('what a person types as an address', () => {
  test.each([
    ['www.leiden.nl', 'https://www.leiden.nl'],
    ['leiden.nl/jeugd?x', 'https://leiden.nl/jeugd?x'],
    ['súdwest-fryslân.nl', 'https://súdwest-fryslân.nl'],
    [' anna@leiden.nl ', 'mailto:anna@leiden.nl'],
    ['https://leiden.nl', 'https://leiden.nl'],
    ['#/hulp', '#/hulp'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['zie bijlage', 'zie bijlage'],
  ])('%s becomes %s', (typed, href) => {
    expect(completeLink(typed)).toBe(href);
  });
});
