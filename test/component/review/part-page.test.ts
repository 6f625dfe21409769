// @vitest-environment happy-dom
import { answerId, err, type Answer } from '$domain';
import '@testing-library/jest-dom/vitest';
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import PartPage from '../../../src/features/review/PartPage.svelte';
import { reviewHabits } from '../../../src/features/review/review-habits.svelte';
import { toasts } from '$ui';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleAnswer, sampleSpread } from '../../helpers/samples';

const school = { partyKind: 'school', role: 'care-coordinator' } as const;

async function openPart(code: string, settings: Parameters<typeof createAppHarness>[0] = school) {
  const harness = await createAppHarness(settings);
  const view = renderWithApp(PartPage, { params: { code } }, harness);
  await screen.findByRole('heading', { level: 1 });
  return { harness, view };
}

async function readAnswer({ services }: AppHarness, code: string): Promise<Answer | undefined> {
  const found = await services.store.answers.get(answerId('clarifying-questions', code));
  return found.ok ? found.value : undefined;
}

afterEach(() => {
  reviewHabits.scope = 'mine';
  window.location.hash = '';
});

describe('CHK-2 the five answers', () => {
  test('CHK-2 an answer that is chosen is on disk, with how sure one is', async () => {
    const { harness } = await openPart('3.1b');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'Hier niet bekend' }));
    await user.click(screen.getByRole('radio', { name: 'onzeker' }));
    await waitFor(async () => {
      expect(await readAnswer(harness, '3.1b')).toMatchObject({ value: 'unknown-here', certainty: 'unsure' });
    });
    expect(await screen.findByText(/^bewaard om/)).toBeVisible();
  });

  test('CHK-2 a cleared answer comes back wholly by undo, and the words stay', async () => {
    const { harness } = await openPart('3.1b');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'Deels' }));
    await user.click(screen.getByRole('radio', { name: 'onzeker' }));
    await user.type(screen.getByRole('textbox', { name: 'Toelichting' }), 'p. 12');
    await user.tab();
    await waitFor(async () => {
      expect((await readAnswer(harness, '3.1b'))?.explanation).toBe('p. 12');
    });
    const before = await readAnswer(harness, '3.1b');
    await user.click(screen.getByRole('button', { name: 'Wis antwoord' }));
    expect(screen.getByRole('radio', { name: 'Deels' })).not.toBeChecked();
    expect(screen.getByText('Het antwoord op vraag 3.1b is gewist.')).toBeVisible();
    await waitFor(async () => {
      expect((await readAnswer(harness, '3.1b'))?.value).toBeUndefined();
    });
    expect((await readAnswer(harness, '3.1b'))?.explanation).toBe('p. 12');
    const undo = screen.getByRole('button', { name: 'Maak ongedaan (was: Deels, onzeker)' });
    expect(undo).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('radio', { name: 'Deels' })).toHaveFocus();
    await waitFor(async () => {
      const after = await readAnswer(harness, '3.1b');
      expect({ ...after, updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 });
    });
  });

  test('CHK-12 a slip of the finger is taken back by its button or by Ctrl+Z', async () => {
    const { harness } = await openPart('3.1b');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: 'Deels' }));
    expect(screen.queryByRole('button', { name: /^Maak ongedaan/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Nee' }));
    await user.click(screen.getByRole('button', { name: 'Maak ongedaan (was: Deels)' }));
    expect(screen.getByRole('radio', { name: 'Deels' })).toBeChecked();
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getByRole('radio', { name: 'Deels' })).not.toBeChecked();
    await waitFor(async () => {
      expect((await readAnswer(harness, '3.1b'))?.value).toBeUndefined();
    });
  });

  test('CHK-2 a link is kept as typed, opened only when it is safe', async () => {
    const { harness } = await openPart('3.1b');
    const user = userEvent.setup();
    const field = await screen.findByRole('textbox', { name: 'Link naar bewijs' });
    await user.type(field, 'javascript:alert(1)');
    expect(field).not.toBeInvalid();
    await user.tab();
    expect(field).toBeInvalid();
    expect(screen.queryByRole('link', { name: /Open de link/ })).toBeNull();
    await waitFor(async () => {
      expect((await readAnswer(harness, '3.1b'))?.evidenceLink).toBe('javascript:alert(1)');
    });
    await user.clear(field);
    await user.type(field, 'https://voorbeeld.nl/plan.pdf');
    await user.tab();
    const link = screen.getByRole('link', { name: /Open de link/ });
    expect(link).toHaveAttribute('href', 'https://voorbeeld.nl/plan.pdf');
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(field).toBeValid();
  });

  test('CHK-2 opening and pulse questions take the same answers, and words of one’s own', async () => {
    await openPart('P5.1');
    expect(await screen.findAllByRole('radio')).toHaveLength(8);
    expect(screen.getByRole('textbox', { name: 'Uw antwoord in eigen woorden' })).toBeVisible();
  });
});

describe('CHK-7 the voices within one’s party', () => {
  test('CHK-7 they stand beside the answer, can be left out, and come back by undo', async () => {
    const { harness } = await openPart('3.1b');
    const { answers } = harness.services.store;
    expect(screen.queryByText(/^Uit \d+ stem/)).toBeNull();
    await answers.put(sampleAnswer('3.1b', { value: 'partly', spread: sampleSpread() }));
    const sentence = await screen.findByText('Uit 3 stemmen: 2 ja en 1 nee.');
    expect(sentence).toBeVisible();
    await userEvent.click(sentence);
    expect(screen.getByText('1 lid zei hier niets over.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Bekijk alle stemmen' })).toHaveAttribute(
      'href',
      '#/aan-tafel/internal-table/stemmen/3.1b',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Laat de stemmen weg' }));
    await waitFor(async () => {
      expect(await readAnswer(harness, '3.1b')).not.toHaveProperty('spread');
    });
    expect(await readAnswer(harness, '3.1b')).toMatchObject({ value: 'partly' });
    await vi.waitFor(() => {
      expect(toasts.list).toHaveLength(1);
    });
    for (const { id } of toasts.list) toasts.act(id);
    await waitFor(async () => {
      expect((await readAnswer(harness, '3.1b'))?.spread).toEqual(sampleSpread());
    });
  });
});

describe('CHK-3 who "you" is', () => {
  test('CHK-3 a part is asked in the words of one’s own kind of party, and says for whom it is', async () => {
    await openPart('3.1b');
    expect(await screen.findByRole('heading', { level: 2, name: /leerlingen van uw school/ })).toBeVisible();
    expect(screen.getByText('Voor: school, samenwerkingsverband, aanbieder van jeugdhulp en gemeente')).toBeVisible();
  });

  test('CHK-3 a part for others may still be answered', async () => {
    const { harness } = await openPart('1.0a');
    expect(await screen.findByText(/U mag wel zeggen hoe u het ziet/)).toBeVisible();
    await userEvent.click(await screen.findByRole('radio', { name: 'Niet onze rol' }));
    await waitFor(async () => {
      expect((await readAnswer(harness, '1.0a'))?.value).toBe('not-our-role');
    });
  });
});

describe('CHK-12 one part a screen', () => {
  test('CHK-12 what was typed a moment before leaving is on disk, and there on coming back', async () => {
    const { harness, view } = await openPart('3.1b');
    const field = await screen.findByRole('textbox', { name: 'Toelichting' });
    await fireEvent.input(field, { target: { value: 'net voor het verlaten' } });
    view.unmount();
    await waitFor(async () => {
      expect((await readAnswer(harness, '3.1b'))?.explanation).toBe('net voor het verlaten');
    });
    renderWithApp(PartPage, { params: { code: '3.1b' } }, harness);
    expect(await screen.findByRole('textbox', { name: 'Toelichting' })).toHaveValue('net voor het verlaten');
    expect(harness.told.holdCount).toBe(0);
  });

  test('CHK-12 a hidden window writes what was typed', async () => {
    const { harness } = await openPart('3.1b');
    await fireEvent.input(await screen.findByRole('textbox', { name: 'Eigen notitie' }), { target: { value: 'mijn' } });
    await fireEvent(document, new Event('visibilitychange'));
    await waitFor(async () => {
      expect((await readAnswer(harness, '3.1b'))?.ownNote).toBe('mijn');
    });
  });

  test('CHK-12 a failed write says so and keeps the words', async () => {
    const { harness } = await openPart('3.1b');
    const change = vi.spyOn(harness.services.store.answers, 'change');
    change.mockResolvedValue(err({ type: 'save-failed', reason: 'disk-full' }));
    const field = await screen.findByRole('textbox', { name: 'Toelichting' });
    await userEvent.type(field, 'blijft staan');
    await userEvent.tab();
    expect(await screen.findByText('niet bewaard')).toBeVisible();
    expect(field).toHaveValue('blijft staan');
    expect(harness.told.errors[0]).toEqual({ type: 'save-failed', reason: 'disk-full' });
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });

  test('CHK-12 digits answer and arrows turn, but not while typing', async () => {
    const { harness } = await openPart('3.1b');
    await screen.findByRole('radio', { name: 'Ja' });
    const user = userEvent.setup();
    await user.keyboard('2');
    expect(screen.getByRole('radio', { name: 'Deels' })).toBeChecked();
    await user.click(screen.getByRole('textbox', { name: 'Toelichting' }));
    await user.keyboard('1{ArrowLeft}');
    expect(screen.getByRole('radio', { name: 'Deels' })).toBeChecked();
    expect(window.location.hash).toBe('');
    await user.click(document.body);
    await user.keyboard('3{ArrowRight}');
    expect(window.location.hash).toBe('#/voorbereiden/vragen/3.1c');
    await waitFor(async () => {
      expect((await readAnswer(harness, '3.1b'))?.value).toBe('no');
    });
  });

  test('CHK-12 shortcut keys can be turned off', async () => {
    await openPart('3.1b');
    await screen.findByRole('radio', { name: 'Ja' });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Zet sneltoetsen uit' }));
    await screen.findByRole('button', { name: 'Zet sneltoetsen aan' });
    await user.keyboard('2{ArrowRight}');
    expect(screen.getByRole('radio', { name: 'Deels' })).not.toBeChecked();
    expect(window.location.hash).toBe('');
    expect(screen.getByRole('button', { name: 'Zet sneltoetsen aan' })).toBeVisible();
  });

  test('CHK-12 shows the place, the progress of the theme and the neighbours, and remembers the spot', async () => {
    const { harness } = await openPart('3.1b');
    expect(await screen.findByText(/^vraag 3\.1b · 18 van 31$/)).toBeVisible();
    expect(screen.getByText('Thema 3 · Onderwijs-zorgarrangementen')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Vorige 3.1a' })).toHaveAttribute('href', '#/voorbereiden/vragen/3.1a');
    expect(screen.getByRole('link', { name: 'Volgende 3.1c' })).toHaveAttribute('href', '#/voorbereiden/vragen/3.1c');
    await userEvent.click(await screen.findByRole('radio', { name: 'Ja' }));
    expect(await screen.findByText('1 van 3 beantwoord')).toBeVisible();
    expect((await harness.services.store.settings.read()).reviewPlace).toEqual({
      checklistId: 'clarifying-questions',
      partCode: '3.1b',
    });
  });

  test('CHK-12 another part in the address shows that part with its own answer', async () => {
    const { view } = await openPart('3.1b');
    await userEvent.click(await screen.findByRole('radio', { name: 'Ja' }));
    await view.rerender({ props: { props: { params: { code: '3.1c' } } } });
    expect(await screen.findByText(/^vraag 3\.1c/)).toBeVisible();
    expect(await screen.findByRole('radio', { name: 'Ja' })).not.toBeChecked();
  });

  test('CHK-12 the last part leads to the overview', async () => {
    await openPart('P5.5');
    expect(await screen.findByRole('link', { name: 'Naar overzicht' })).toHaveAttribute(
      'href',
      '#/voorbereiden/vragen',
    );
  });

  test('CHK-12 a swipe turns to the part after or before this one', async () => {
    await openPart('3.1b');
    const question = await screen.findByRole('heading', { level: 2 });
    const swipe = async (from: number, to: number): Promise<void> => {
      const finger = { pointerType: 'touch', isPrimary: true, pointerId: 1, clientY: 300 };
      await fireEvent(question, new PointerEvent('pointerdown', { ...finger, clientX: from, bubbles: true }));
      await fireEvent(question, new PointerEvent('pointerup', { ...finger, clientX: to, bubbles: true }));
    };
    await swipe(300, 150);
    expect(window.location.hash).toBe('#/voorbereiden/vragen/3.1c');
    await swipe(150, 300);
    expect(window.location.hash).toBe('#/voorbereiden/vragen/3.1a');
  });

  test('an unknown code is said plainly, with a way back', async () => {
    await openPart('9.9');
    expect(screen.getByRole('heading', { name: 'Deze vraag bestaat niet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Alle vragen' })).toHaveAttribute('href', '#/voorbereiden/vragen');
  });
});
