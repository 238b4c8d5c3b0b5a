import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useKeys } from './use-keys.ts';

const pressed: string[] = [];

function Page() {
  useKeys((key) => {
    pressed.push(key);
    return key !== 'x';
  });
  return (
    <>
      <h1 tabIndex={-1}>Sort</h1>
      <button type="button">Keep</button>
      <input aria-label="Name" />
      <input aria-label="Share" type="range" />
      <dialog open>
        <p>Help</p>
      </dialog>
    </>
  );
}

function press(target: Element, key: string, more = {}): boolean {
  return !fireEvent.keyDown(target, { key, ...more });
}

afterEach(() => {
  cleanup();
  pressed.length = 0;
  localStorage.clear();
});

describe('keys that work anywhere on a step', () => {
  it('act, and keep the browser from acting too, unless they meant nothing', () => {
    render(<Page />);
    const headline = screen.getByRole('heading');
    expect([press(headline, 'p'), press(headline, 'x'), press(headline, 'Enter'), pressed]).toEqual(
      [true, false, true, ['p', 'x', 'Enter']],
    );
  });

  it('leave alone what is typed, what a dialog holds and what comes with a modifier', () => {
    render(<Page />);
    press(screen.getByLabelText('Name'), 'p');
    press(screen.getByText('Help'), 'p');
    press(screen.getByRole('heading'), 'p', { ctrlKey: true });
    press(screen.getByRole('heading'), 'p', { metaKey: true });
    expect(pressed).toEqual([]);
  });

  it('answer once however long they are held, while arrows move on', () => {
    render(<Page />);
    for (const key of ['3', 'Enter', 'ArrowDown']) {
      press(screen.getByRole('heading'), key);
      press(screen.getByRole('heading'), key, { repeat: true });
    }
    expect(pressed).toEqual(['3', 'Enter', 'ArrowDown', 'ArrowDown']);
  });

  it('leave Enter and Space to the control that has the focus, and no other key', () => {
    render(<Page />);
    const button = screen.getByRole('button');
    press(button, 'Enter');
    press(button, ' ');
    press(button, 'ArrowLeft');
    expect(pressed).toEqual(['ArrowLeft']);
  });

  it('are arrows and Enter alone where the owner switched single keys off', () => {
    localStorage.setItem('bearings-keys', 'off');
    render(<Page />);
    press(screen.getByRole('heading'), 'p');
    press(screen.getByRole('heading'), 'ArrowLeft');
    expect(pressed).toEqual(['ArrowLeft']);
  });
});
