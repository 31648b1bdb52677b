/** As icons.ts, for groups and webinars alone: from there every page would load them. */

export { default as thanks } from 'lucide-react/icons/hand-heart';
export { default as heart } from 'lucide-react/icons/heart';
export { default as questions } from 'lucide-react/icons/message-circle-question-mark';
export { default as agree } from 'lucide-react/icons/thumbs-up';
export { default as slower } from 'lucide-react/icons/turtle';
