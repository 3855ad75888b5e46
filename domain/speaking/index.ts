export {
  missingFromList,
  moved,
  type Place,
  type Seated,
  speakerFor,
  speakersList,
  type Waiting,
} from "./list";
export { FAVOUR_WORDS, isListed, SPEAKING_MODE_WORDS, SPEAKING_MODES, type SpeakingMode, USUAL_SECONDS } from "./modes";
export { extended, mayRunSpeaking, refusalToAsk, refusalToCall, refusalToTouchSpeech, SPEECH_SECONDS } from "./refusals";
