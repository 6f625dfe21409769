// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { Turn } from '../../../../../src/features/review/part/page-keys';
import { PageSwipe, turnBySwipe } from '../../../../../src/features/review/part/page-swipe';

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

type Touched = Parameters<PageSwipe['begin']>[0];

const down: Touched = {
  pointerType: 'touch',
  isPrimary: true,
  pointerId: 1,
  clientX: 300,
  clientY: 400,
  timeStamp: 1_000,
  target: document.body,
};

function swipe(to: Partial<Touched>, from: Partial<Touched> = {}): Turn | undefined {
  const page = new PageSwipe();
  const start = { ...down, ...from };
  page.begin(start);
  return page.end({ ...start, timeStamp: start.timeStamp + 200, ...to });
}

describe('CHK-12 turning by swipe', () => {
  test('to the left is on, to the right is back', () => {
    expect(swipe({ clientX: 200 })).toBe('next');
    expect(swipe({ clientX: 400 })).toBe('previous');
    expect(swipe({ clientX: 200 }, { pointerType: 'pen' })).toBe('next');
  });

  test('a tap, a slow drag and scrolling turn nothing', () => {
    expect(swipe({ clientX: 290 })).toBeUndefined();
    expect(swipe({ clientX: 200, timeStamp: 3_000 })).toBeUndefined();
    expect(swipe({ clientX: 200, clientY: 470 })).toBeUndefined();
    const page = new PageSwipe();
    page.begin(down);
    page.cancel();
    expect(page.end({ ...down, clientX: 200 })).toBeUndefined();
  });

  test('a mouse, the edge of the screen, a second finger and another finger turn nothing', () => {
    expect(swipe({ clientX: 200 }, { pointerType: 'mouse' })).toBeUndefined();
    expect(swipe({ clientX: 200 }, { clientX: 10 })).toBeUndefined();
    expect(swipe({ clientX: 200 }, { isPrimary: false })).toBeUndefined();
    expect(swipe({ clientX: 200, pointerId: 2 })).toBeUndefined();
  });

  test('what is typed in or selected keeps its finger', () => {
    const field = document.createElement('textarea');
    const text = document.createElement('p');
    text.textContent = 'Een zin die wordt gekozen';
    document.body.append(field, text);
    expect(swipe({ clientX: 200 }, { target: field })).toBeUndefined();
    document.getSelection()?.selectAllChildren(text);
    expect(swipe({ clientX: 200 }, { target: text })).toBeUndefined();
  });

  test('an element turns by what happens on it, leaves scrolling to the browser, and stops when it goes', () => {
    const element = document.createElement('div');
    document.body.append(element);
    const turns: Turn[] = [];
    const stop = turnBySwipe((to) => {
      turns.push(to);
    })(element);
    const fire = (type: string, clientX: number): void => {
      element.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', isPrimary: true, pointerId: 1, clientX }));
    };
    fire('pointerdown', 300);
    fire('pointerup', 200);
    fire('pointerdown', 300);
    fire('pointercancel', 250);
    fire('pointerup', 200);
    expect(turns).toEqual(['next']);
    expect(element.style.touchAction).toContain('pan-y');
    stop?.();
    fire('pointerdown', 300);
    fire('pointerup', 200);
    expect(turns).toEqual(['next']);
  });
});
