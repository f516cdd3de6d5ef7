import { expect, test } from 'vitest';
import { oneDrawing } from './one-drawing.ts';

/** A page that reads what is so, takes its time, and draws it unless somebody has gone on meanwhile. */
function screenOf(facts: { state: string }) {
  const waiting: (() => void)[] = [];
  const screen = { shows: '', drawn: 0 };
  const show = (place: string) => async (isLast: () => boolean) => {
    const read = facts.state;
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (!isLast()) return;
    screen.shows = `${place}: ${read}`;
    screen.drawn += 1;
  };
  const places = { now: 'list' };
  const drawing = oneDrawing((isLast) => show(places.now)(isLast));
  const settled = async () => {
    while (waiting.length > 0) {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const go = (place: string) => {
    places.now = place;
    return drawing.visit(show(place));
  };
  return { screen, drawing, go, settled, waiting };
}

test('what arrives while a pressed button is still being answered is on the page afterwards, though nothing tells it again', async () => {
  const facts = { state: 'waiting' };
  const { screen, drawing, go, settled } = screenOf(facts);
  void go('list');
  facts.state = 'received';
  drawing.changed();
  await settled();
  expect(screen.shows).toBe('list: received');
});

test('what arrives while the page is being drawn again is on the page afterwards, and is drawn no oftener than there is need', async () => {
  const facts = { state: 'waiting' };
  const { screen, drawing, settled } = screenOf(facts);
  drawing.changed();
  for (const state of ['sending', 'there', 'received']) {
    facts.state = state;
    drawing.changed();
  }
  await settled();
  expect([screen.shows, screen.drawn]).toEqual(['list: received', 2]);
});

test('a page that was being drawn again does not come over the page that was gone to meanwhile', async () => {
  const { screen, drawing, go, waiting, settled } = screenOf({ state: 'received' });
  drawing.changed();
  void go('receipt');
  waiting.reverse();
  await settled();
  expect(screen.shows).toBe('receipt: received');
});

test('a step that fails leaves the next change to be drawn', async () => {
  const facts = { state: 'waiting' };
  const { screen, drawing, settled } = screenOf(facts);
  await drawing.visit(() => Promise.reject(new Error('full'))).catch(() => undefined);
  facts.state = 'received';
  drawing.changed();
  await settled();
  expect(screen.shows).toBe('list: received');
});

test('what could not be drawn is drawn after the next step, though that step fails and nothing tells it again', async () => {
  let isBroken = true;
  let drawn = 0;
  const drawing = oneDrawing(async () => {
    if (isBroken) throw new Error('the store does not answer');
    drawn += 1;
  });
  drawing.changed();
  await new Promise((resolve) => setImmediate(resolve));
  isBroken = false;
  await drawing.visit(() => Promise.reject(new Error('full'))).catch(() => undefined);
  await new Promise((resolve) => setImmediate(resolve));
  expect(drawn).toBe(1);
});
