import { TeamFrame } from './team-frame.tsx';

export function TeamsScreen() {
  return <TeamFrame place="/to-tu-van">{null}</TeamFrame>;
}
