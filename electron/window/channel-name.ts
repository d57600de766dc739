/** The channel of the contract: text frames of the contract, both ways. */
export const frameChannel = 'drawbridge:frame';

/** The channel of the preload script alone: the path of a file that the user dropped onto the window. */
export const droppedChannel = 'drawbridge:dropped';
