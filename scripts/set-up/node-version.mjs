/** Why this version of Node will not do, or null. Read by versions far too old: nothing newer than ES2015 in here. */
export function refusalOfNode(version) {
  const [major, minor] = version.split(".").map(Number);
  const suits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  return suits
    ? null
    : `This is Node.js ${version}: install 20.19 or a newer 20, 22.12 or a newer 22, or any from 24 on, then start again.`;
}
