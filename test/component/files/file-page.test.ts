// @vitest-environment happy-dom
import { makeParcel, makeParcelSeries, makeTable } from '$actions';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import FilePage from '../../../src/features/files/FilePage.svelte';
import { incoming } from '../../../src/features/shared/incoming-file.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { FakePairing } from '../../helpers/fake-pairing';
import {
  digestAt,
  joinHolder,
  makeHolder,
  paragraph,
  takeIn,
  sealedIn,
  writeAt,
  type Holder,
} from '../../helpers/parcels';
import { valueOf } from '../../helpers/role-keys';
import { bo } from '../../helpers/table-harness';

const { pairing } = vi.hoisted(() => ({ pairing: { current: undefined as FakePairing | undefined } }));
vi.mock('$transport', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  loadPairing: () => pairing.current?.load(),
}));

const PHRASE = 'zes losse woorden op een rij';
const asFile = (bytes: Uint8Array<ArrayBuffer>, name = 'tafel.ontwikkeltafel'): File => new File([bytes], name);

async function parcelOf({ services, known }: Holder): Promise<Uint8Array<ArrayBuffer>> {
  return valueOf(await makeParcel(services, known.id, { type: 'with-keys' })).bytes;
}

let harness: AppHarness;
let maker: Holder;

beforeEach(async () => {
  harness = await createAppHarness();
  maker = await makeHolder();
});

afterEach(() => {
  incoming.take();
});

describe('a file that came in', () => {
  test('a parcel of a known table: one sees what is new, and takes it in with one button', async () => {
    const here = await joinHolder(maker, 'editor', harness.services);
    await takeIn(here, await sealedIn(await parcelOf(maker)));
    await writeAt(maker, paragraph('drie nieuwe woorden'));
    incoming.offer(asFile(await parcelOf(maker)));
    renderWithApp(FilePage, {}, harness);
    expect(await screen.findByText('Er komen 3 woorden bij.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Ontwikkeldocument 2027' })).toBeTruthy();
    expect(screen.getByText(/door de gespreksleider\.$/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Lees in' }));
    expect(await screen.findByText('Ontwikkeldocument 2027 is bijgewerkt op dit apparaat.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Naar de tafel' })).toHaveProperty('hash', `#/aan-tafel/${here.known.id}`);
    expect(await digestAt(here)).toBe(await digestAt(maker));
  });

  test('CHK-1 questions of a region lead to the own questions, and the file goes along', async () => {
    const questions = new File(['{"kind":"ontwikkeltafel-vragenlijst","form":1}'], 'vragen.json');
    incoming.offer(questions);
    renderWithApp(FilePage, {}, harness);
    expect(await screen.findByText('In vragen.json staan vragen van een regio')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Bekijk de vragen' }));
    expect(window.location.hash).toBe('#/voorbereiden/vragen/eigen');
    expect(incoming.takeHandedOn()).toBe(questions);
  });

  test('the same parcel again: nothing changes, and there is nothing to press', async () => {
    const here = await joinHolder(maker, 'editor', harness.services);
    const parcel = await parcelOf(maker);
    await takeIn(here, await sealedIn(parcel));
    incoming.offer(asFile(parcel));
    renderWithApp(FilePage, {}, harness);
    expect(await screen.findByText('Alles uit dit pakket staat hier al. Er verandert niets.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lees in' })).toBeNull();
  });

  test('TBL-11 who is not at the table yet opens it with the phrase, says who they are, and is at the table', async () => {
    const { services, known } = maker;
    const choice = { type: 'with-phrase', phrase: PHRASE, role: 'editor' } as const;
    incoming.offer(asFile(valueOf(await makeParcel(services, known.id, choice)).bytes));
    renderWithApp(FilePage, {}, harness);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Wachtzin'), 'iets anders');
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(await screen.findByText(/^Deze wachtzin opent het bestand niet/)).toBeTruthy();
    await user.clear(screen.getByLabelText('Wachtzin'));
    await user.type(screen.getByLabelText('Wachtzin'), PHRASE);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(await screen.findByRole('button', { name: 'Sluit aan en lees in' }));
    expect(document.activeElement).toBe(screen.getByLabelText(/^Uw naam/));
    await user.type(screen.getByLabelText(/^Uw naam/), 'Bo');
    await user.selectOptions(screen.getByLabelText('Wat voor partij vertegenwoordigt u?'), 'school');
    await user.type(screen.getByLabelText(/^Naam van uw partij/), 'De Brug');
    await user.selectOptions(screen.getByLabelText('Uw rol'), 'care-coordinator');
    await user.click(screen.getByRole('button', { name: 'Sluit aan en lees in' }));
    expect(await screen.findByRole('link', { name: 'Naar de tafel' })).toHaveProperty(
      'hash',
      `#/aan-tafel/${known.id}`,
    );
    const { records } = await harness.services.store.knownTables.list();
    expect(records).toMatchObject([{ id: known.id, key: { role: 'editor' } }]);
  });

  test('CHK-7 TBL-11 at the internal table of a party one is asked which member one speaks for', async () => {
    const { services } = maker;
    const known = valueOf(await makeTable(services, 'Onze scholen', bo, [], 'within-party'));
    const choice = { type: 'with-phrase', phrase: PHRASE, role: 'editor' } as const;
    incoming.offer(asFile(valueOf(await makeParcel(services, known.id, choice)).bytes));
    renderWithApp(FilePage, {}, harness);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Wachtzin'), PHRASE);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(await screen.findByLabelText('Naam van uw school of organisatie')).toBeTruthy();
    expect(screen.getByLabelText('Wat voor school of organisatie vertegenwoordigt u?')).toBeTruthy();
    expect(
      screen.getByText(`U antwoordt als lid van ${bo.partyName}. Vul dus niet ${bo.partyName} zelf in.`),
    ).toBeTruthy();
  });

  test('a parcel of an unknown table, a file of something else, and a damaged one: each in its own words', async () => {
    renderWithApp(FilePage, {}, harness);
    const parcel = await parcelOf(maker);
    incoming.offer(asFile(parcel));
    expect(await screen.findByText(/tafel die dit apparaat niet kent/)).toBeTruthy();
    incoming.offer(new File(['hallo'], 'brief.txt'));
    expect(await screen.findByText('Dit is geen bestand van deze app. Er is niets veranderd.')).toBeTruthy();
    const changed = parcel.slice();
    changed[200] = (changed[200] ?? 0) ^ 1;
    incoming.offer(asFile(changed));
    expect(await screen.findByText(/beschadigd of niet heel aangekomen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lees in' })).toBeNull();
  });

  test('a file is picked with a field of the browser itself', async () => {
    renderWithApp(FilePage, {}, harness);
    await userEvent.upload(screen.getByLabelText('Kies een bestand'), new File(['hallo'], 'brief.txt'));
    expect(await screen.findByText('brief.txt is niet ingelezen')).toBeTruthy();
    await waitFor(() => {
      expect(window.location.hash).toBe('#/bestand');
    });
  });
});

describe('IO-4 a parcel that is scanned', () => {
  let camera: FakePairing;

  beforeEach(() => {
    camera = new FakePairing();
    pairing.current = camera;
  });

  async function openCamera(): Promise<void> {
    renderWithApp(FilePage, {}, harness);
    await userEvent.click(screen.getByRole('button', { name: 'Scan QR-codes' }));
    await screen.findByRole('dialog', { name: 'Scan QR-codes' });
  }

  test('one sees how many codes are there, then what is new, and takes it in as a file', async () => {
    const here = await joinHolder(maker, 'editor', harness.services);
    await writeAt(maker, paragraph('van scherm naar scherm'));
    const series = valueOf(await makeParcelSeries(maker.services, maker.known.id));
    if (typeof series === 'string') throw new Error(series);
    await openCamera();
    await waitFor(() => {
      expect(camera.openCameras).toBe(1);
    });
    camera.see('https://elders.example/');
    expect(await screen.findByText(/Deze code hoort niet bij een pakket/)).toBeTruthy();
    const [first = '', ...rest] = series.toReversed();
    camera.see(first);
    const progress = await screen.findByRole('progressbar', { name: 'Gescand' });
    expect(progress.getAttribute('aria-valuetext')).toBe(`1 van ${series.length}`);
    for (const text of rest) camera.see(text);
    expect(await screen.findByRole('heading', { name: 'Ontwikkeldocument 2027' })).toBeTruthy();
    await waitFor(() => {
      expect(camera.openCameras).toBe(0);
    });
    await userEvent.click(screen.getByRole('button', { name: 'Lees in' }));
    expect(await screen.findByText('Ontwikkeldocument 2027 is bijgewerkt op dit apparaat.')).toBeTruthy();
    expect(await digestAt(here)).toBe(await digestAt(maker));
  });

  test('of a table that is not known here it is refused, and a file picked after it takes its place', async () => {
    const series = valueOf(await makeParcelSeries(maker.services, maker.known.id));
    if (typeof series === 'string') throw new Error(series);
    await openCamera();
    await waitFor(() => {
      expect(camera.openCameras).toBe(1);
    });
    for (const text of series) camera.see(text);
    expect(await screen.findByText(/tafel die dit apparaat niet kent/)).toBeTruthy();
    incoming.offer(new File(['hallo'], 'brief.txt'));
    expect(await screen.findByText('brief.txt is niet ingelezen')).toBeTruthy();
    expect(screen.queryByText(/tafel die dit apparaat niet kent/)).toBeNull();
  });

  test.each([
    ['camera-refused', /mag de camera niet gebruiken/],
    ['camera-missing', /geen camera te gebruiken/],
    ['camera-busy', /Een andere app gebruikt de camera/],
  ] as const)('%s is explained', async (problem, words) => {
    camera.cameraProblem = problem;
    await openCamera();
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
