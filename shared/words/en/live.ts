/** Words of the live area: what runs, and the status command. */
export const live = {
  status: {
    summary: 'What runs of a stack, and what its databases and clusters say of themselves',
    watch: 'Keep printing, one line of JSON whenever something changes',
  },
  cannotRead: {
    'no-answer': 'Cannot read {{technology}}: port {{port}} takes connections and never answers.',
    'not-http': 'Cannot read {{technology}}: what answers on port {{port}} does not speak HTTP.',
    'too-large': 'Cannot read {{technology}}: the answer on port {{port}} is far too large.',
    'cut-off': 'Cannot read {{technology}}: the answer on port {{port}} breaks off half-way.',
    status: 'Cannot read {{technology}}: port {{port}} answers with the HTTP error {{status}}.',
    strange: 'Cannot read {{technology}}: what answers on port {{port}} is something else.',
    nonsense: 'Cannot read {{technology}}: its answers make no sense.',
  },
  failures: { 'no-such-action': '{{service}} cannot do that.' },
  nextSteps: { 'no-such-action': 'Check that the service runs the image you expect, and try again.' },
} as const;
