// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { raiseAboveDialogs } from '../../../../src/ui/telling/above-dialogs';

afterEach(() => {
  document.body.replaceChildren();
});

function makePage(): { readonly home: HTMLElement; readonly messages: HTMLElement } {
  const home = document.body.appendChild(document.createElement('main'));
  return { home, messages: home.appendChild(document.createElement('section')) };
}

function openDialog(): HTMLDialogElement {
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.setAttribute('open', '');
  return dialog;
}

test('UI4 without a dialog an element stays in its place', () => {
  const { home, messages } = makePage();
  const bringBack = raiseAboveDialogs(messages);
  expect(messages.parentElement).toBe(home);
  bringBack();
  expect(messages.parentElement).toBe(home);
});

test('UI4 an element lies in the dialog that was opened last, until it is brought back', () => {
  const { home, messages } = makePage();
  openDialog();
  const last = openDialog();
  const bringBack = raiseAboveDialogs(messages);
  expect(messages.parentElement).toBe(last);
  bringBack();
  expect(messages.parentElement).toBe(home);
});

test.each([
  ['closes', (dialog: HTMLDialogElement) => dialog.removeAttribute('open')],
  ['goes', (dialog: HTMLDialogElement) => dialog.remove()],
] as const)('UI4 it is back in its place once the dialog %s', async (_how, end) => {
  const { home, messages } = makePage();
  const dialog = openDialog();
  raiseAboveDialogs(messages);
  end(dialog);
  await vi.waitFor(() => expect(messages.parentElement).toBe(home));
});
