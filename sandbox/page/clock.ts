import { send } from './send.ts';
import { when } from './when.ts';

const HOUR = 3_600_000;
const MORNING = 8;

/** The clock on top. It only goes forward; everything that becomes due on the way is sent. */
export const createClock = (bar: HTMLElement, leaves: (now: number) => void): ((now: number) => void) => {
  const face = bar.querySelector('.now');
  const input = bar.querySelector('input');
  let offset = 0;
  const now = (): number => Date.now() + offset;
  const draw = (): void => {
    if (face !== null) face.textContent = when(now());
    if (input !== null) input.min = new Date(now()).toISOString().slice(0, 10);
  };
  /** Without a moment: to where something comes by itself. */
  const move = async (to?: number): Promise<void> => {
    document.body.classList.add('busy');
    leaves(now());
    await send('clock', to === undefined ? {} : { to: Math.round(to) });
    document.body.classList.remove('busy');
  };
  for (const button of bar.querySelectorAll('button')) {
    const { hours } = button.dataset;
    button.addEventListener('click', () => void move(hours === undefined ? undefined : now() + Number(hours) * HOUR));
  }
  input?.addEventListener('change', () => {
    const day = input.valueAsNumber;
    input.value = '';
    if (!Number.isNaN(day)) void move(day + MORNING * HOUR);
  });
  setInterval(draw, 10_000);
  return (at) => {
    offset = at - Date.now();
    draw();
  };
};
