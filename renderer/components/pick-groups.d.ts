/** Two different groups to ask for, chosen anew each time. */
export declare function pickGroups(count: number): readonly [number, number];
