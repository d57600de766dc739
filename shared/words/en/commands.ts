/** Words of the commands area: a label and a sentence for each command. */
export const commands = {
  'add-service': {
    label: 'Add a service',
    help: 'Adds a service: from a part of the catalogue (technology), from an image, or an empty one.',
  },
  'remove-service': {
    label: 'Remove the service',
    help: 'Removes a service and every mention of it in other services. Volumes and their data stay.',
  },
  'rename-service': {
    label: 'Rename the service',
    help: 'Gives a service another name; everything that refers to it follows. With addresses, host names in variables and commands follow too.',
  },
  'move-service': {
    label: 'Move the service in the file',
    help: 'Moves a service’s lines before another service, or to the end. Docker does not mind the order.',
  },
  'set-image': {
    label: 'Change the image',
    help: 'Sets the image the service runs, with its tag: postgres:16.',
  },
  'add-port': {
    label: 'Publish a port',
    help: 'Opens a port of your computer (published) that leads to a port in the container (target).',
  },
  'remove-port': {
    label: 'Close a port',
    help: 'Takes a published port away. Other services still reach the container.',
  },
  'set-variable': {
    label: 'Set a variable',
    help: 'Sets an environment variable of the service. Without a value, your computer’s value is passed on.',
  },
  'unset-variable': {
    label: 'Remove a variable',
    help: 'Takes an environment variable away.',
  },
  connect: {
    label: 'Wait for another service',
    help: 'The service starts after another one: when that has started, is healthy, or has finished.',
  },
  disconnect: {
    label: 'Stop waiting',
    help: 'The service no longer waits for the other one.',
  },
  'add-network': {
    label: 'Add a network',
    help: 'Defines a network. Services in the same network reach each other by name.',
  },
  'join-network': {
    label: 'Join a network',
    help: 'Puts a service into a network. With its first network it leaves the default one, unless keepDefault is set.',
  },
  'leave-network': {
    label: 'Leave the network',
    help: 'Takes a service out of a network. Without any network it is in the default one.',
  },
  'remove-network': {
    label: 'Remove the network',
    help: 'Removes a network and takes every service out of it.',
  },
  'rename-network': {
    label: 'Rename the network',
    help: 'Gives a network another name, also in the services that are in it.',
  },
  'add-volume': {
    label: 'Add a volume',
    help: 'Defines a volume: a place for data that outlasts the containers.',
  },
  mount: {
    label: 'Mount a volume or folder',
    help: 'Makes a volume, or a folder of your computer, appear at a path inside the container.',
  },
  unmount: {
    label: 'Unmount',
    help: 'Takes a mount away. The volume and its data stay.',
  },
  'remove-volume': {
    label: 'Remove the volume',
    help: 'Removes a volume and its mounts from the file. Data that Docker already holds stays with Docker.',
  },
  'rename-volume': {
    label: 'Rename the volume',
    help: 'Gives a volume another name, also where it is mounted. Docker then makes a new, empty volume; the data stays in the old one.',
  },
  'set-healthcheck': {
    label: 'Set the healthcheck',
    help: 'Sets how Docker finds out whether the service is well; fields that are not given stay as they are.',
  },
  set: {
    label: 'Change a setting',
    help: 'Sets the value at a path such as ["services", "db", "restart"].',
  },
  unset: {
    label: 'Remove a setting',
    help: 'Takes the key or item at a path away.',
  },
  append: {
    label: 'Add to a list',
    help: 'Adds an item at the end of the list at a path such as ["services", "db", "dns"].',
  },
  move: {
    label: 'Move within a list',
    help: 'Moves the item at a path before another item of its list, or to the end.',
  },
} as const;
