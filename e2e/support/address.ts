/** Where the set-up leaves the address of the page under test for the workers. */
export const addressVariable = 'STUDIO_ADDRESS';
