import type { ReactNode } from 'react';
import { bookingStories } from './booking-stories.tsx';
import { cardStories } from './card-stories.tsx';
import { checkStories } from './check-stories.tsx';
import type { StaffStoryName } from './names.ts';

/** A name without a picture, or a picture without a name, does not compile. */
export const staffStories: Readonly<Record<StaffStoryName, ReactNode>> = {
  ...bookingStories,
  ...cardStories,
  ...checkStories,
};
