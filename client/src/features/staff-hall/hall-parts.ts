/** What the room shows of a hall, each at its own place. */
export { HallButtons } from './HallButtons.tsx';
export { HallMore } from './HallMore.tsx';
export { HallPanel } from './HallPanel.tsx';
export { HallStage } from './HallStage.tsx';
export { HallTitle } from './HallTitle.tsx';
