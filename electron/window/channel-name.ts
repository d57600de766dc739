/** The one IPC channel: text frames of the contract, both ways. */
export const frameChannel = 'drawbridge:frame';
