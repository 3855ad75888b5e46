export { type ChannelState, channelState } from "./channel";
export { MOST_MESSAGE, MOST_NOTES, MOST_UPDATE_BYTES } from "./limits";
