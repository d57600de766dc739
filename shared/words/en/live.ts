/** Words of the live area: what runs, and the status command. */
export const live = {
  status: {
    summary: 'What runs of a stack, and what its databases and clusters say of themselves',
    watch: 'Keep printing, one line of JSON whenever something changes',
  },
  failures: { 'no-such-action': '{{service}} cannot do that.' },
  nextSteps: { 'no-such-action': 'Check that the service runs the image you expect, and try again.' },
} as const;
