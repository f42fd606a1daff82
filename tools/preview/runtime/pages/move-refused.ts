/** The platform refuses a move, in its own words: the app's to take, where it asked for the move, and no defect. */
export class MoveRefused extends Error {}
