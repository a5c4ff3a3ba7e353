import { send } from './send.ts';

const shown = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

const HOUR = 3_600_000;
const MORNING = 8;

/** The clock on top. It only goes forward; everything that becomes due on the way is sent. */
export const createClock = (bar: HTMLElement): ((now: number) => void) => {
  const face = bar.querySelector('.now');
  const input = bar.querySelector('input');
  let offset = 0;
  const now = (): number => Date.now() + offset;
  const draw = (): void => {
    if (face !== null) face.textContent = shown.format(now());
    if (input !== null) input.min = new Date(now()).toISOString().slice(0, 10);
  };
  const move = async (to: number): Promise<void> => {
    document.body.classList.add('busy');
    await send('clock', { to: Math.round(to) });
    document.body.classList.remove('busy');
  };
  for (const button of bar.querySelectorAll('button'))
    button.addEventListener('click', () => void move(now() + Number(button.dataset['hours']) * HOUR));
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
