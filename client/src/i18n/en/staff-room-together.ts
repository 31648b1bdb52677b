import { inEnglish } from '../catalog.ts';
import { staffRoomTogetherText } from '../staff-room-together.ts';

inEnglish(staffRoomTogetherText, {
  hold: {
    away: 'Step away',
    awayNote: 'nobody sees or hears anybody',
    word: 'Confer without the citizen',
    wordNote: 'the citizen does not hear you, nor you them',
    isAway: 'You are away',
    isAwayLead: 'You are not seen or heard. Nor is the citizen. The time goes on.',
    isWord: 'Talk among yourselves',
    isWordLead: 'The citizen does not see or hear you, nor you them. The time goes on, all read the chat.',
    leadAway: who => `${who}: away for the moment`,
    leadAwayLead: 'Until they are back nobody sees or hears anybody.',
    back: 'Come back',
    backFromWord: 'Bring the citizen back',
    backBusy: 'Coming back…',
    over: 'All see and hear each other again',
  },
  hand: {
    over: 'Hand the meeting over',
    asking: who => `Asked to lead the meeting: ${who}`,
    askingLead: 'Until there is an answer you lead it.',
    refused: who => `${who}: cannot lead the meeting`,
    seen: 'I see',
    takeBack: 'Cancel',
    takingBack: 'Cancelling…',
    offered: who => `${who} hands the meeting over to you`,
    offeredLead: 'You will end it; the protocol and the journal line become yours.',
    yes: 'Lead the meeting',
    no: 'I cannot',
    answering: 'Answering…',
    mine: 'You lead the meeting now',
    theirs: who => `A colleague leads the meeting now: ${who}`,
  },
});
