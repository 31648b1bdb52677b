import type { ReactNode } from 'react';
import { bookingStories } from './booking-stories.tsx';
import { cardStories } from './card-stories.tsx';
import { certificateStories } from './certificate-stories.tsx';
import { checkStories } from './check-stories.tsx';
import { courseStories } from './course-stories.tsx';
import { groupStories } from './group-stories.tsx';
import { hallStories } from './hall-stories.tsx';
import { ladderStories } from './ladder-stories.tsx';
import { materialStories } from './material-stories.tsx';
import type { StaffStoryName } from './names.ts';
import { paperStories } from './paper-stories.tsx';
import { questionnaireStories } from './questionnaire-stories.tsx';
import { roomMenuStories } from './room-menu-stories.tsx';
import { roomStories } from './room-stories.tsx';
import { shareStories } from './share-stories.tsx';
import { todayStories } from './today-stories.tsx';
import { togetherStories } from './together-stories.tsx';

export const staffStories: Readonly<Record<StaffStoryName, ReactNode>> = named({
  ...bookingStories,
  ...cardStories,
  ...checkStories,
  ...todayStories,
  ...materialStories,
  ...paperStories,
  ...questionnaireStories,
  ...certificateStories,
  ...roomStories,
  ...roomMenuStories,
  ...groupStories,
  ...courseStories,
  ...ladderStories,
  ...togetherStories,
  ...shareStories,
  ...hallStories,
});

/** A name without a picture, or a picture without a name, does not compile. */
function named<S extends Record<StaffStoryName, ReactNode>>(
  stories: S & Record<Exclude<keyof S, StaffStoryName>, never>,
): S {
  return stories;
}
