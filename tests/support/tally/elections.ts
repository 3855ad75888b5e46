/** Wikipedia, Condorcet method and Schulze method, "Tennessee capital election": 100 voters. */
export const TENNESSEE = `
  42: Memphis>Nashville>Chattanooga>Knoxville
  26: Nashville>Chattanooga>Knoxville>Memphis
  15: Chattanooga>Knoxville>Nashville>Memphis
  17: Knoxville>Chattanooga>Nashville>Memphis`;

/**
 * Mayor of Burlington, Vermont, 3 March 2009, reduced to the three leading candidates (rangevoting.org/Burlington.html).
 * Pairwise totals as published on electowiki, 2009 Burlington mayoral election.
 */
export const BURLINGTON = `
  1332: Montroll>Kiss>Wright
  767: Montroll>Wright>Kiss
  455: Montroll
  2043: Kiss>Montroll>Wright
  371: Kiss>Wright>Montroll
  568: Kiss
  1513: Wright>Montroll>Kiss
  495: Wright>Kiss>Montroll
  1289: Wright`;
