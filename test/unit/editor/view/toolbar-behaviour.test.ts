// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import {
  followKeyboard,
  keepTextFocused,
  moveByArrows,
  outOfTheirWay,
  tellHeight,
} from '../../../../src/editor/view/toolbar-behaviour';

function makeToolbar(): HTMLElement {
  const toolbar = document.body.appendChild(document.createElement('div'));
  toolbar.append(...['Vet', 'Cursief', 'Link'].map(() => document.createElement('button')));
  return toolbar;
}

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const press = (toolbar: HTMLElement, key: string, modifiers: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  (document.activeElement ?? toolbar).dispatchEvent(event);
  return event.defaultPrevented;
};

const focused = (toolbar: HTMLElement): number => [...toolbar.children].indexOf(document.activeElement ?? toolbar);

test('ED12 arrows, Home and End move round the tools', () => {
  const toolbar = makeToolbar();
  const stop = moveByArrows(toolbar);
  toolbar.querySelector('button')?.focus();
  const places = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => {
    expect(press(toolbar, key)).toBe(true);
    return focused(toolbar);
  });
  expect(places).toEqual([1, 2, 0, 2, 0, 2]);
  expect(press(toolbar, 'ArrowDown')).toBe(false);
  expect(press(toolbar, 'ArrowRight', { ctrlKey: true })).toBe(false);
  stop();
  expect(press(toolbar, 'Home')).toBe(false);
});

test.each(['pointerdown', 'mousedown'])('ED12 %s on a button leaves the cursor in the text', (name) => {
  const toolbar = makeToolbar();
  const stop = keepTextFocused(toolbar);
  const isPrevented = (target: Element | null): boolean => {
    const event = new Event(name, { bubbles: true, cancelable: true });
    target?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(isPrevented(toolbar.querySelector('button'))).toBe(true);
  stop();
  expect(isPrevented(toolbar.querySelector('button'))).toBe(false);
});

test('what stands at the bottom edge learns how much of it the keyboard on the screen covers', () => {
  const viewport = Object.assign(new EventTarget(), { height: 500, offsetTop: 20 });
  vi.stubGlobal('visualViewport', viewport);
  vi.stubGlobal('innerHeight', 800);
  const inset = (): string => document.documentElement.style.getPropertyValue('--keyboard-inset');
  const stop = followKeyboard();
  expect(inset()).toBe('280px');
  viewport.height = 800;
  viewport.dispatchEvent(new Event('resize'));
  expect(inset()).toBe('0px');
  stop();
  viewport.height = 100;
  viewport.dispatchEvent(new Event('resize'));
  expect(inset()).toBe('');
  vi.stubGlobal('visualViewport', null);
  followKeyboard()();
  expect(inset()).toBe('');
});

test('ED12 the page learns how high the tools are, whenever that changes', () => {
  let onResize = (): void => undefined;
  const [observe, disconnect] = [vi.fn(), vi.fn()];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly observe = observe;
      readonly disconnect = disconnect;
      constructor(listener: () => void) {
        onResize = listener;
      }
    },
  );
  const toolbar = makeToolbar();
  const height = (): string => document.documentElement.style.getPropertyValue('--tools-height');
  const stop = tellHeight(toolbar);
  expect(observe).toHaveBeenCalledWith(toolbar);
  vi.spyOn(toolbar, 'offsetHeight', 'get').mockReturnValue(102);
  onResize();
  expect(height()).toBe('102px');
  stop();
  expect([height(), disconnect.mock.calls.length]).toEqual(['', 1]);
});

test('ED12 what is written stays as far from the edges as the page says that bars reach', () => {
  const root = document.documentElement;
  const { scrollThreshold, scrollMargin } = outOfTheirWay().props;
  expect(scrollThreshold).toMatchObject({ top: 0, bottom: 0 });
  root.style.scrollPaddingTop = '110px';
  root.style.scrollPaddingBottom = '120px';
  expect(scrollThreshold).toMatchObject({ top: 110, right: 0, bottom: 120, left: 0 });
  expect(scrollMargin).toBe(scrollThreshold);
  root.removeAttribute('style');
});
